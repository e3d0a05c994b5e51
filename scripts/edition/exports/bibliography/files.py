"""data/sources.* and data/edition.*: the sources, and the edition with its essays, in each form."""

from edition.exports.bibliography.biblatex import biblatex
from edition.exports.bibliography.csl import csl
from edition.exports.bibliography.ris import ris
from edition.exports.bibliography.works import edition_works, source_works
from edition.resolve.edition import Edition


def bibliography(edition: Edition) -> dict[str, str]:
    """The files, by path."""
    stamp = f"{edition.record.title}. {edition.record.edition}"
    lists = {
        "sources": (source_works(edition), f"{stamp}: the publications on which its notes rest"),
        "edition": (edition_works(edition), f"{stamp}: the edition and its essays"),
    }
    return {
        path: text for name, (works, about) in lists.items() for path, text in (
            (f"data/{name}.bib", biblatex(works, about)), (f"data/{name}.ris", ris(works)), (f"data/{name}.csl.json", csl(works)),
        )
    }
