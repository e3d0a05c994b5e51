"""The data files: they hold what the edition holds, and readers are told of each."""

import json

from edition.exports.epub.book import BOOK, FOLDER
from edition.exports.tables.all import TABLES
from support import edition, rendered


def test_tables_count_what_the_edition_counts():
    """Given the edition, its tables have a row for each record."""
    essays = edition().essays.values()
    counts = {name: len(json.loads(rendered()[f"data/{name}.json"])) for name in TABLES}
    assert counts["claims"] == sum(len(essay.claims) for essay in essays)
    assert counts["glosses"] == sum(len(essay.glosses) for essay in essays)
    assert counts["voices"] == sum(len(essay.voices) for essay in essays)
    assert counts["entities"] == len(edition().entities)
    assert counts["mentions"] == sum(len(entry.mentions) for entry in edition().entities.values())
    assert counts["cross-references"] == len(edition().crossrefs)


def test_downloads_list_every_data_file_with_its_size():
    """Given the page of downloads, each file of data/ that readers get is on it."""
    page = rendered()["downloads.md"]
    ours = ("data/index.md", "data/search.json", "data/heads.json", "data/book.js", "data/cards/", "data/witness/", FOLDER)  # what the pages themselves read
    files = [path for path in rendered() if path.startswith("data/") and not path.startswith(ours)]
    missing = [path for path in files if f"({path})" not in page]
    assert not missing
    assert f"({BOOK})" in page  # packed of the files of that folder
    for path in files:
        assert f"[{path.removeprefix('data/')}]({path})" in page
