"""The comparison: plain questions with an answer from every essay, each shown by its words; relations with a direction."""

import dataclasses

import pytest
from edition.render.views.crossrefs.page import by_relation, side_by_side
from edition.resolve.join import resolve
from edition.words import vocabulary as v
from support import MINIATURE, edition, files_of, rendered, soup_of, sources


@pytest.fixture(scope="module")
def table(root):
    """The rows of the table of questions, by id."""
    return {row["id"]: row for row in soup_of(rendered(root)["compare.md"]).select(".answers tbody tr")}


def test_every_essay_answers_every_question_and_shows_its_words(root, table):
    """Given the edition, each question has a cell for each essay with the answer, and each quotation of it word for word."""
    whole = edition(root)
    assert list(table) == [item.record.id for item in whole.comparison]
    for item in whole.comparison:
        cells = table[item.record.id].select("td")
        assert len(cells) == len(whole.essays)
        for cell, essay in zip(cells, whole.essays, strict=True):
            if essay not in item.answers:  # what is owed to an essay that was added
                assert not whole.record.complete
                continue
            answer = item.answers[essay]
            assert answer.record.says in cell.get_text()
            assert bool(answer.spans) != answer.record.silent
            quoted = [quotation.get_text() for quotation in cell.select("q")]
            assert quoted == [passage.exact for passage in answer.record.passages]
            assert all(whole.texts.blocks[span.block].essay == essay for span in answer.spans)


def test_a_missing_answer_is_said():
    """Given the miniature without the answer of one of its essays, and not said to be complete, the page says so there."""
    given = sources(MINIATURE)
    first, *rest = given.comparison
    lacking = dataclasses.replace(first, answers=first.answers[1:])
    whole = resolve(dataclasses.replace(given, edition=dataclasses.replace(given.edition, complete=False), comparison=(lacking, *rest)))
    rows = soup_of(files_of(whole)["compare.md"]).select(".answers tbody tr")
    missing = [[cell.get_text() for cell in row.select("td") if "No answer has been written" in cell.get_text()] for row in rows]
    assert [len(cells) for cells in missing] == [1, 0]


def test_a_relation_and_its_inverse_are_one_group_read_from_left_to_right(root):
    """Given all cross-references, no two groups are inverses, and each pair begins with the passage that is read first."""
    whole = edition(root)
    groups = by_relation(whole, whole.crossrefs)
    assert len({frozenset((group.relation, v.inverse(group.relation))) for group in groups}) == len(groups)
    assert sum(len(group.views) for group in groups) == len(whole.crossrefs)
    order = list(whole.texts.blocks)
    for crossref in whole.crossrefs.values():
        view = side_by_side(whole, crossref)
        assert order.index(view.here.block) <= order.index(view.there.block)
        read = crossref.record.relation if view.here == crossref.first else v.inverse(crossref.record.relation)
        assert view.relation == v.relation_words(read)
