"""Headers for a server that sends the site: the policy of all pages at once, and a few that no page can say itself."""

from collections.abc import Iterable

from edition.write.finish.html import Page


def headers(pages: Iterable[Page]) -> dict[str, str]:
    """Each header and its value; none for pages without a policy.

    A browser heeds the policy of the header and that of the page, so the one for all must allow what any page does.
    """
    rules: dict[str, dict[str, None]] = {}
    for page in pages:
        for tag in page.tags:
            if tag.attributes.get("http-equiv") == "Content-Security-Policy":
                for rule in tag.attributes["content"].split(";"):
                    name, *sources = rule.split()
                    rules.setdefault(name, {}).update(dict.fromkeys(sources))
    if not rules:
        return {}
    policy = "; ".join(" ".join((name, *sources)) for name, sources in rules.items())
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin", "Cache-Control": "no-cache",
    }
