"""What a program that stays remembers of the site as it finished it last: who is writing waits for what changed alone.

A build that ends remembers nothing. The key of a thing is all that it is made of, so what is remembered is what would be made.
"""

import hashlib
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class Memory:
    """The last result of each name, frozen, and the key of what it was made of."""

    def __init__(self) -> None:
        self._held: dict[str, tuple[bytes, object]] = {}

    def last(self, name: str, parts: tuple[object, ...], make: Callable[[], Result], keep: Callable[[Result], bool] = lambda _: True) -> Result:
        """What `make` makes of the parts (bytes, or what its `repr` tells whole), or made of them the last time.

        What is not to `keep` is made anew each time."""
        key = key_of(parts)
        held = self._held.get(name)
        if held and held[0] == key:
            return held[1]  # type: ignore[return-value]  # what was made under this name
        result = make()
        if keep(result):
            self._held[name] = key, result
        return result

    def knows(self, name: str) -> bool:
        """Whether there is a last result of this name."""
        return name in self._held


class Forgetful(Memory):
    """Remembers nothing: for a build that ends, to which nothing comes twice."""

    def last(self, name: str, parts: tuple[object, ...], make: Callable[[], Result], keep: Callable[[Result], bool] = lambda _: True) -> Result:
        """Made anew."""
        return make()


ONCE = Forgetful()
"""The memory of who does not say that it will come again."""


def key_of(parts: tuple[object, ...]) -> bytes:
    """A hash of parts: of bytes, or of what their `repr` tells whole."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()
