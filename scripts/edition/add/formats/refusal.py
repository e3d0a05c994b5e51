"""Why a file is refused, as a problem with its code."""

from edition.words.problems import EditionError, Problem


def refused(code: str, name: str, what: str, hint: str) -> EditionError:
    """The refusal of a file that was to become a text, ready to be raised."""
    return EditionError([Problem(code=code, where=f"{name}:1", id=name.rpartition("/")[2], what=what, hint=hint)])


def needs(name: str, package: str) -> EditionError:
    """The refusal of a file for which a package is missing."""
    return refused("145", name, f"the package {package}, which reads files of this sort, is not installed",
                   "Run `.venv/bin/python -m pip install --require-hashes -r requirements-formats.lock`, then this command again.")
