"""Jobs: what is rendered by itself, and rendered again only if what it read of the edition is not the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from edition.resolve.edition import Edition
from edition.resolve.watched import Read, Watch, differences, watched

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


@dataclass(slots=True)
class Memory:
    """What a program that stays rendered last, and what each job read for it.

    A job is done again if it is given something else or would read something else; or if the last build ended before
    it came to it.
    """

    _last: Edition | None = None
    _done: dict[str, _Done] = field(default_factory=dict)
    _before: dict[str, _Done] = field(default_factory=dict)
    _differs: set[Read] = field(default_factory=set)
    _watch: Watch = field(default_factory=Watch)

    def begin(self, edition: Edition) -> Edition:
        """Another build; the edition as jobs are to see it."""
        self._differs = differences(self._last, edition) if self._last else set()
        self._last, self._before, self._done = edition, self._done, {}
        return watched(edition, self._watch)

    def files(self, job: Job, edition: Edition) -> Files:
        """What a job makes of the edition, or made of it before."""
        done = self._before.get(job.name)
        if done is None or done.given != job.given or not done.reads.isdisjoint(self._differs):
            self._watch.reads = reads = set[Read]()
            done = _Done(given=job.given, reads=reads, files=dict(job.make(edition)))
            self._watch.reads = set()
        self._done[job.name] = _Done(given=job.given, reads=done.reads, files=done.files)
        return done.files.items()
