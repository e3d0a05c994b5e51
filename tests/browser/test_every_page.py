"""On every page of both variants: no console error, no failed request, none to another origin."""

from html.parser import HTMLParser

# What the watch in conftest.py finds fails these tests; they only have to go everywhere.


def test_web_pages_open_without_a_complaint(page, site_url, pages):
    """The content security policy is in force here, so a blocked script or style shows as well."""
    for address in pages:
        page.goto(site_url + address, wait_until="load")
        page.wait_for_timeout(50)


def test_offline_pages_open_without_a_complaint(page, offline_url, offline_site):
    for path in sorted(offline_site.rglob("*.html")):
        if path.name != "404.html":  # a web server's page: its addresses begin at the root
            page.goto(offline_url + path.relative_to(offline_site).as_posix(), wait_until="load")
            page.wait_for_timeout(50)


def test_every_page_carries_the_policy(site, pages):
    for address in pages:
        path = site / address / "index.html" if not address.endswith(".html") else site / address
        policy = _policy(path.read_text(encoding="utf-8"))
        assert "default-src 'self'" in policy and "unsafe" not in policy, address


def test_no_page_is_wider_than_a_phone(new_page, site_url, pages):
    page = new_page(viewport={"width": 360, "height": 740})
    wide = []
    for address in pages:
        page.goto(site_url + address, wait_until="load")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide.append(f"{address}: {width} px")
    assert not wide, "\n".join(wide)


def _policy(text: str) -> str:
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            named = dict(attributes)
            if tag == "meta" and named.get("http-equiv") == "Content-Security-Policy":
                found.append(named["content"])

    Reader().feed(text)
    assert len(found) == 1
    return found[0]
