"""What readers call an essay besides its name: by its kind, by its length beside the others, by its place among them."""

from edition.resolve.edition import Edition, Essay

_OF_KINDS = {
    "academic": ("the scholar", "the researcher", "the research", "scholarly text", "scholarly piece", "scholarly article", "scientific text"),
    "paper": ("the study", "this study", "the research paper"),
    "newspaper": ("the press", "press piece"),
    "speech": ("the speaker", "the talk"),
    "postcard": ("the card",),
}
"""A word of a kind -> what a text of that kind is called, too."""
_PIECES = ("one", "text", "essay", "piece", "article", "document")
_LONG = ("long", "longer", "longest", "bigger", "lengthy")
_SHORT = ("short", "shorter", "shortest", "smaller", "brief")
_PLACES = ("first", "second", "third", "fourth")


def called(edition: Edition, essay: Essay) -> tuple[str, ...]:
    """Words that mean this essay and no other; of several, all must stand in the question side by side."""
    kind = essay.record.kind.lower().split()
    pieces = (*_PIECES, *kind[-1:])
    by_kind = [*kind, *(way for word in kind for way in _OF_KINDS.get(word, ()))]
    lengths = [other.words for other in edition.essays.values()]
    sizes = [size for size, most in ((_LONG, max(lengths)), (_SHORT, min(lengths))) if essay.words == most and lengths.count(most) == 1 < len(lengths)]
    by_length = [f"{word} {piece}" for size in sizes for word in size for piece in pieces]
    places = _PLACES[essay.index:essay.index + 1] if len(lengths) > 1 else ()
    return (*by_kind, *by_length, *(f"{place} {piece}" for place in places for piece in ("text", "essay")))
