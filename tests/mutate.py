"""Make small mistakes in the modules that matter most, and count those that a test of behaviour notices. Not part of the tests.

    .venv/bin/python tests/mutate.py                   forty mistakes in each module, always the same ones
    .venv/bin/python tests/mutate.py dates --most 500  all of one module

The golden pages are left out: they notice every change, and say of none whether it is right. Each mistake is made in the memory
of a process of its own, or in a copy; no file of the project is changed. What nobody noticed is listed: it wants a test, or is
no mistake at all.
"""

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 120
"""A mistake that makes the tests take longer counts as noticed."""

MESSAGES = ["tests/words/test_problems.py", "-k", "whole_message"]
MODULES: dict[str, tuple[str, list[str]]] = {
    "anchoring": ("scripts/edition/resolve/anchoring.py", [
        "tests/resolve/test_anchoring.py", *(f"tests/words/test_problems.py::test_the_whole_message[{code}]" for code in range(201, 207)),
    ]),
    "markup": ("scripts/edition/render/markup.py", ["tests/render/test_markup.py"]),
    "references": ("scripts/edition/resolve/checks/references.py", MESSAGES),
    "editorial": ("scripts/edition/resolve/checks/editorial.py", MESSAGES),
    "dates": ("scripts/edition/words/dates.py", ["tests/words/test_dates.py"]),
    "balance": ("scripts/edition/resolve/balance.py", ["tests/resolve/test_balance.py"]),
    "readings": ("scripts/edition/resolve/readings.py", ["tests/resolve/test_join.py", "tests/resolve/test_readings.py"]),
    "ranking": ("scripts/browser/search/rank.js", ["tests/js/rank.test.js", "tests/js/engine.test.js"]),
}
"""Name -> the module, and the tests that should notice."""

SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "startswith": "endswith", "endswith": "startswith"}
SIGNS = {
    " < ": " <= ", " > ": " >= ", " === ": " !== ", " !== ": " === ", " && ": " || ", " || ": " && ", " + ": " - ", " - ": " + ",
    " * ": " / ", " / ": " * ", " += ": " -= ", "Math.max": "Math.min", "Math.min": "Math.max", " ? ": " ?? false ? ",
}
"""The same for JavaScript, by its signs."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in one place."""

    line: int
    """Where."""
    said: str
    """What is done there."""
    made: object
    """The module with it: a tree of Python, a text of JavaScript."""


def mistakes(path: Path) -> Iterator[Mistake]:
    """Every mistake that can be made in a module."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        for at in range(len(list(_places(ast.parse(text))))):
            tree = ast.parse(text)
            node, field, new, said = list(_places(tree))[at]
            setattr(node, field, new)
            yield Mistake(getattr(node, "lineno", 0), said, tree)
        return
    code = re.sub(r"/\*.*?\*/|//[^\n]*", lambda found: re.sub(r"[^\n]", " ", found[0]), text, flags=re.DOTALL)
    for old, new in SIGNS.items():
        for found in re.finditer(re.escape(old), code):
            yield Mistake(text[: found.start()].count("\n") + 1, f"{old.strip()} -> {new.strip()}", text[: found.start()] + new + text[found.end() :])
    for found in re.finditer(r"\b\d+(?:\.\d+)?\b", code):
        more = f"{float(found[0]) + 1:g}"
        yield Mistake(text[: found.start()].count("\n") + 1, f"{found[0]} -> {more}", text[: found.start()] + more + text[found.end() :])


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, str, object, str]]:
    """Node, field, what to put there, and that in words."""
    wholes = (getattr(node, field, None) for node in ast.walk(tree) for field in ("annotation", "returns"))
    annotations = {id(part) for whole in wholes if whole for part in ast.walk(whole)}
    for node in ast.walk(tree):
        if id(node) not in annotations:
            yield from _changes(node)


def _changes(node: ast.AST) -> Iterator[tuple[ast.AST, str, object, str]]:
    match node:
        case ast.Compare():
            for at, op in enumerate(node.ops):
                if type(op) in SWAPS:
                    yield node, "ops", [*node.ops[:at], SWAPS[type(op)](), *node.ops[at + 1 :]], f"{type(op).__name__} -> {SWAPS[type(op)].__name__}"
        case ast.BoolOp() | ast.BinOp() if type(node.op) in SWAPS:
            yield node, "op", SWAPS[type(node.op)](), f"{type(node.op).__name__} -> {SWAPS[type(node.op)].__name__}"
        case ast.If() | ast.IfExp():
            yield node, "test", ast.UnaryOp(op=ast.Not(), operand=node.test), "condition turned round"
        case ast.Constant(value=bool()):
            yield node, "value", not node.value, f"{node.value} -> {not node.value}"
        case ast.Constant(value=int() | float()):
            yield node, "value", node.value + 1, f"{node.value} -> {node.value + 1}"
        case ast.Return() if node.value is not None:
            yield node, "value", ast.Constant(value=None), "returns None"
        case ast.Name() if node.id in NAMES:
            yield node, "id", NAMES[node.id], f"{node.id} -> {NAMES[node.id]}"
        case ast.Attribute() if node.attr in NAMES:
            yield node, "attr", NAMES[node.attr], f"{node.attr} -> {NAMES[node.attr]}"
        case ast.comprehension() if node.ifs:
            yield node, "ifs", [], "comprehension without its condition"


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module from a changed tree."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        self.name = ".".join(path.relative_to(ROOT / "scripts").with_suffix("").parts)
        self.path, self.tree = path, tree

    def find_spec(self, name, path, target=None):
        return importlib.util.spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def exec_module(self, module) -> None:
        exec(compile(ast.fix_missing_locations(self.tree), str(self.path), "exec"), module.__dict__)


def noticed(path: Path, made: object, tests: list[str]) -> bool:
    """Whether the tests fail with the module as made; run in a process of its own."""
    if isinstance(made, str):
        return _noticed_by_node(path, made, tests)
    child = os.fork()
    if not child:
        signal.alarm(SECONDS)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        sys.meta_path.insert(0, _Finder(path, made))
        code = 1
        try:
            code = int(pytest.main([*tests, "-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]))
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _noticed_by_node(path: Path, text: str, tests: list[str]) -> bool:
    with tempfile.TemporaryDirectory() as name:
        for folder in ("scripts/browser", "tests/js"):
            shutil.copytree(ROOT / folder, Path(name) / folder)
        for beside in ("node_modules", "docs", "package.json"):
            (Path(name) / beside).symlink_to(ROOT / beside)
        (Path(name) / path.relative_to(ROOT)).write_text(text, encoding="utf-8")
        try:
            return subprocess.run(["node", "--test", *tests], cwd=name, capture_output=True, check=False, timeout=SECONDS).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def main() -> int:
    """Make the mistakes and print what was not noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", metavar="module", help=f"which, of {', '.join(MODULES)} (default: all)")
    parser.add_argument("--most", type=int, default=40, help="how many mistakes in a module at most")
    options = parser.parse_args()
    if unknown := set(options.modules) - set(MODULES):
        parser.error(f"no such module: {', '.join(sorted(unknown))}")
    os.chdir(ROOT)
    for short in options.modules or MODULES:
        path, tests = ROOT / MODULES[short][0], MODULES[short][1]
        text = path.read_text(encoding="utf-8")
        if noticed(path, ast.parse(text) if path.suffix == ".py" else text, tests):
            sys.exit(f"{short}: the tests fail without any mistake: {' '.join(tests)}")
        found, began = list(mistakes(path)), time.monotonic()
        chosen = sorted(random.Random(short).sample(range(len(found)), min(options.most, len(found))))
        kept = [found[at] for at in chosen if not noticed(path, found[at].made, tests)]
        print(f"{short}: {len(chosen) - len(kept)} of {len(chosen)} noticed ({len(found)} possible), {time.monotonic() - began:.0f} s")
        for mistake in kept:
            print(f"    {MODULES[short][0]}:{mistake.line}: {mistake.said}")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
