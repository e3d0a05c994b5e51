"""Addresses in the data: from the root of the site, without a slash before them, as the web has them.

`finish.py` writes them as the built site has them: as they are, behind the address of the site where that is
known, or as names of files in the copy that runs from a stick.
"""

from edition.resolve.addresses import entity_page, page_of
from edition.resolve.edition import Edition


def essay_address(essay_id: str, fragment: str = "") -> str:
    """An essay, or a block or note in it."""
    return _address(f"essays/{essay_id}", fragment)


def block_address(edition: Edition, block_id: str) -> str:
    """A block of an essay."""
    return essay_address(edition.texts.blocks[block_id].essay, block_id)


def entity_address(edition: Edition, entity_id: str) -> str:
    """The entry of an entity."""
    return _address(entity_page(edition, entity_id).removesuffix(".md"), entity_id)


def theme_address(theme_id: str) -> str:
    """The page of a theme."""
    return _address(f"themes/{theme_id}")


def event_address(edition: Edition, event_id: str) -> str:
    """An event on the timeline."""
    return _address(_page(edition, "event", event_id), event_id)


def source_address(edition: Edition, source_id: str) -> str:
    """A source in the bibliography."""
    return _address(_page(edition, "source", source_id), source_id)


def crossref_address(edition: Edition, crossref_id: str) -> str:
    """A cross-reference in the list."""
    return _address(_page(edition, "crossref", crossref_id), crossref_id)


def argument_address(edition: Edition, claim_id: str) -> str:
    """A claim in the line of argument of an essay."""
    return _address(_page(edition, "argument", claim_id), claim_id)


def _page(edition: Edition, kind: str, record_id: str) -> str:
    return page_of(edition, kind, record_id).removesuffix(".md")


def _address(page: str, fragment: str = "") -> str:
    return f"{page}/#{fragment}" if fragment else f"{page}/"
