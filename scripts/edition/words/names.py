"""Names of people, as catalogues write them."""


def inverted(name: str) -> str:
    """`Shaikh, Ahsan ul Haq`: the last word first, as the list of sources sorts; a single word as it is."""
    rest, _, family = name.rpartition(" ")
    return f"{family}, {rest}" if rest else family
