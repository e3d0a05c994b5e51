"""Jobs: what is rendered by itself, and rendered again only if what it read of the edition is not the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from edition.resolve.edition import Edition
from edition.resolve.watched import Part, Read, Watch, differences, watched

Files = Iterable[tuple[str, str]]
"""Path under docs/, and text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page, or data files that are made together."""

    name: str
    """Tells it from all others."""
    make: Callable[[Edition], Files]
    """Makes the files. It knows nothing of the edition but what it is called with, and what is given."""
    given: object = None
    """What else it knows that can differ from one build to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """A job that was done."""

    given: object
    reads: set[Read]
    files: Mapping[str, str]
    parts: Mapping[str, Part]


@dataclass(slots=True)
class Memory:
    """What a program that stays rendered last, and what each job read for it.

    A job is done again if it is given something else or would read something else; or if the last build ended before
    it came to it. Of a job that is done again, the parts that would be the same are not.
    """

    _last: Edition | None = None
    _done: dict[str, _Done] = field(default_factory=dict)
    _before: dict[str, _Done] = field(default_factory=dict)
    _watch: Watch = field(default_factory=Watch)

    def begin(self, edition: Edition) -> Edition:
        """Another build; the edition as jobs are to see it."""
        self._watch.differs = differences(self._last, edition) if self._last else set()
        self._last, self._before, self._done = edition, self._done, {}
        return watched(edition, self._watch)

    def files(self, job: Job, edition: Edition) -> Files:
        """What a job makes of the edition, or made of it before."""
        done = self._before.get(job.name)
        if done is None or done.given != job.given or not done.reads.isdisjoint(self._watch.differs):
            self._watch.begin(done.parts if done else {})
            files = dict(job.make(edition))
            done = _Done(given=job.given, reads=self._watch.reads, files=files, parts=self._watch.parts)
            self._watch.begin({})
        self._done[job.name] = replace(done, given=job.given)
        return done.files.items()
