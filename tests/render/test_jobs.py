"""Jobs: what is not done again, and what is."""

import dataclasses

import pytest
from edition.render.jobs import Job, Memory
from edition.resolve.watched import part
from support import MINIATURE, edition

TITLED = dataclasses.replace(edition(MINIATURE), record=dataclasses.replace(edition(MINIATURE).record, title="Another"))


def _job(done, name="page", given=None, stop=False):
    def make(seen):
        done.append(name)
        yield name, seen.record.title
        if stop:
            raise ValueError(name)

    return Job(name=name, given=given, make=make)


def _build(memory, whole, *jobs):
    seen = memory.begin(whole)
    return {path: text for job in jobs for path, text in memory.files(job, seen)}


def test_a_job_is_done_again_where_what_it_read_differs():
    """Given a job that reads the title, it is done again for another title, and not for the same."""
    memory, done, plain = Memory(), [], edition(MINIATURE)
    assert _build(memory, plain, _job(done)) == {"page": plain.record.title}
    assert _build(memory, dataclasses.replace(plain, naming=()), _job(done)) == {"page": plain.record.title}
    assert done == ["page"]
    assert _build(memory, TITLED, _job(done)) == {"page": "Another"}
    assert done == ["page", "page"]


def test_a_job_is_done_again_where_it_is_given_something_else():
    """Given something else than the last time, a job is done again, and not after that."""
    memory, done = Memory(), []
    for given in (1, 2, 2):
        _build(memory, TITLED, _job(done, given=given))
    assert done == ["page", "page"]


def test_a_build_that_ended_early_leaves_nothing_old():
    """Given a build that was stopped before it came to a job, the next does that job, although nothing differs between them."""
    memory, done = Memory(), []
    _build(memory, edition(MINIATURE), _job(done), _job(done, "late"))
    with pytest.raises(ValueError, match="page"):
        _build(memory, TITLED, _job(done, stop=True), _job(done, "late"))
    assert _build(memory, TITLED, _job(done), _job(done, "late")) == {"page": "Another", "late": "Another"}
    assert done == ["page", "late", "page", "page", "late"]


def test_a_job_that_is_gone_is_forgotten():
    """Given a build without a job and then one with it, it is done."""
    memory, done = Memory(), []
    for jobs in ([_job(done)], [], [_job(done)]):
        _build(memory, TITLED, *jobs)
    assert done == ["page", "page"]


def _in_parts(done):
    """A job of two parts: one shows the title, the other the number of essays."""
    def make(seen):
        yield "page", part(seen, "title", None, lambda: done.append("title") or seen.record.title)
        yield "more", part(seen, "essays", None, lambda: done.append("essays") or str(len(seen.essays)))

    return Job(name="page", make=make)


def test_of_a_job_only_the_parts_are_done_again_that_differ():
    """Given another title, then the old one after a build that changed something else, then a build that was stopped, only the part with the
    title is done again; after the stopped build both, since nobody knows what was done."""
    memory, done, plain = Memory(), [], edition(MINIATURE)
    other = dataclasses.replace(plain, naming=())
    for whole, again in ((plain, ["title", "essays"]), (TITLED, ["title"]), (TITLED, []), (plain, ["title"]), (other, []), (TITLED, ["title"])):
        done.clear()
        assert _build(memory, whole, _in_parts(done)) == {"page": whole.record.title, "more": str(len(whole.essays))}
        assert done == again
    with pytest.raises(ValueError, match="first"):
        _build(memory, plain, _job(done, "first", stop=True), _in_parts(done))
    done.clear()
    assert _build(memory, plain, _in_parts(done))["page"] == plain.record.title
    assert done == ["title", "essays"]


def test_what_a_part_read_counts_for_its_job():
    """Given a job whose part was taken as it was, and then a change to what only that part reads, the job is done again."""
    memory, done, plain = Memory(), [], edition(MINIATURE)
    fewer = dataclasses.replace(plain, essays=dict([*plain.essays.items()][:1]))
    _build(memory, plain, _in_parts(done))
    _build(memory, TITLED, _in_parts(done))
    assert _build(memory, dataclasses.replace(fewer, record=TITLED.record), _in_parts(done))["more"] == "1"
