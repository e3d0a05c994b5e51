"""Sizes and hashes as pages show them: the build writes them, and finishing the site writes them anew."""

SHOWN = 16
"""How much of a hash a page shows; all of it stands in SHA256SUMS."""


def kilobytes(size: int) -> str:
    """A number of bytes, rounded: `1 kB` at least."""
    return f"{max(1, (size + 500) // 1000):,} kB"
