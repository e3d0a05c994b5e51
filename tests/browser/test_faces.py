"""The tests see the faces that they declare, and none of the machine's."""

import sys

import pytest
from faces import DEJAVU, EVERY_FACE, INSTALLED
from reading_page import open_essay
from rest import at_rest


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux can a browser be given faces of its own")
@EVERY_FACE
def test_only_declared_faces_are_drawn(new_page, site_url, fonts):
    """Given a page in each set, all that is drawn in a face of the system is in one of that set."""
    page = at_rest(open_essay(new_page(alone=True), site_url, view="study"))
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    drawn = set()
    for what in ("h1", "#paper-2", ".is-current .summary", ".site-title", ".dial"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": what})["nodeId"]
        drawn |= {(font["familyName"], font["isCustomFont"]) for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}
    assert drawn
    assert {name for name, shipped in drawn if not shipped} <= {*INSTALLED[fonts].values(), *DEJAVU.values()}
    assert fonts == "shipped" or not any(shipped for _, shipped in drawn), "the site's own faces were to be blocked"
    assert fonts != "liberation" or {"Liberation Sans", "Liberation Serif"} <= {name for name, _ in drawn}
