"""Jobs: what is not done again, and what is."""

import dataclasses

import pytest
from edition.render.jobs import Job, Memory
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
