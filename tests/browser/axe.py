"""axe, put into a page from outside: its own choice of rules, and all that WCAG 2.2 added."""

from functools import cache

from playwright.sync_api import Page
from support import ROOT

_RUN = """async () => {
  const rules = Object.fromEntries(axe.getRules(['wcag22a', 'wcag22aa']).map(rule => [rule.ruleId, {enabled: true}]));
  if (!('target-size' in rules)) throw new Error('axe has no rule for the size of targets');
  return (await axe.run(document, {resultTypes: ['violations'], rules})).violations.flatMap(violation => violation.nodes.map(
    node => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary.split('\\n').pop().trim()})`));
}"""


@cache
def _source() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What is wrong with the page as it stands: the rule, the element, what would mend it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    return page.evaluate(_RUN)
