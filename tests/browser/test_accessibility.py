"""axe on one page of every kind: light and dark, wide and phone. No exceptions."""

from pathlib import PurePosixPath

import pytest

SCREENS = {"wide": {"width": 1440, "height": 900}, "phone": {"width": 360, "height": 740}}
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(violation =>
    violation.nodes.map(node => [`${violation.id}: ${node.target.join(' ')}`, node.failureSummary.split('\\n').pop().trim()]))"""


@pytest.fixture(scope="session")
def kinds(site, pages) -> list[str]:
    """Of each folder its index and its heaviest page; at the top, every page."""
    heaviest: dict[PurePosixPath, str] = {}
    chosen = []
    for address in pages:
        path = PurePosixPath(address)
        children = [other for other in pages if PurePosixPath(other).parent == path and other != address]
        if path.parent == PurePosixPath(".") or children:
            chosen.append(address)
        elif _weight(site, address) > _weight(site, heaviest.get(path.parent, "")):
            heaviest[path.parent] = address
    return sorted({*chosen, *heaviest.values()})


def _weight(site, address: str) -> int:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).stat().st_size if address else 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_violations(new_page, site_url, root, kinds, screen, scheme):
    # The tool is put in from outside, which the policy of our pages rightly forbids.
    page = new_page(viewport=SCREENS[screen], color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    found: dict[tuple[str, str], list[str]] = {}
    for address in kinds:
        page.goto(site_url + address, wait_until="load")
        page.evaluate(axe)
        for problem in page.evaluate(RUN):
            found.setdefault(tuple(problem), []).append(f"/{address}")
    lines = [f"{where} ({why}) on {', '.join(pages)}" for (where, why), pages in found.items()]
    assert not lines, f"{len(lines)} violations:\n" + "\n".join(lines[:40])
