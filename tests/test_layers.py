"""The package keeps its shape: one way from reading to writing, and no module that does a second thing.

A new module gets a place in `LAYERS`. It may use its own layer and those above it in the list.
"""

import ast
from functools import cache
from pathlib import Path

import pytest
from support import ROOT

PACKAGE = ROOT / "scripts" / "edition"

LAYERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("words", ("problems", "vocabulary", "dates")),
    ("records", ("model", "annotations", "registers", "backmatter", "atlas", "bridge", "files")),
    ("reading", ("records", "reading", "schemas")),
    ("texts", ("witness", "anchoring")),
    ("edition", ("resolved", "balance", "prose")),
    ("resolving", ("backmatter_checks", "checks", "rules", "resolve")),
    ("markup", ("links", "markup")),
    ("pictures", ("pictures",)),
    ("views", ("views",)),
    ("exports", ("exports",)),
    ("rendering", ("pages", "render")),
    ("writing", ("output",)),
)
"""Layers from the ground up, with the modules or packages in each."""

NEVER: dict[str, tuple[str, ...]] = {
    "problems": ("",), "dates": ("",), "vocabulary": ("",),
    "model": ("records", "reading", "resolve", "render", "output", "witness", "anchoring"),
    "records": ("witness", "anchoring", "resolve", "reading"),
    "witness": ("records", "reading"),
    "anchoring": ("records", "reading"),
    "resolve": ("records", "reading", "markup", "pages"),
    "markup": ("pages", "views", "exports", "resolved"),
    "views": ("records", "reading", "resolve", "checks", "rules", "output", "pages"),
    "exports": ("records", "reading", "resolve", "checks", "rules", "output", "pages"),
    "pictures": ("records", "reading", "resolve", "checks", "rules", "output", "pages"),
    "pages": ("records", "reading", "resolve", "checks", "rules", "output"),
    "output": ("records", "reading", "resolve", "resolved", "pages", "render"),
}
"""Module or package -> what it must not use, whatever the layers allow; an empty name is everything of ours."""

DISK = {"reading", "records", "atlas", "schemas", "output"}
"""The modules that read seeds and outlines, or write pages and schemas."""
DISK_CALLS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rmdir", "rename",
    "iterdir", "glob", "rglob", "is_file", "is_dir", "exists", "stat",
}
UNSTEADY = {"random", "uuid", "secrets", "time", "os.environ", "locale", "socket", "urllib.request", "subprocess"}
"""What would make two builds differ, or reach out of the folder."""

MODULE_LINES, FUNCTION_LINES = 300, 60


@cache
def _trees() -> dict[str, ast.Module]:
    """Module name below edition/ -> its syntax tree; a package is named by itself."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if name != "__init__":
            found[name.removesuffix(".__init__")] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def _imports(tree: ast.Module) -> set[str]:
    """Every module that a module imports, with full names."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _ours(tree: ast.Module) -> set[str]:
    """The modules or packages directly below edition/ that a module imports."""
    return {name.split(".")[1] for name in _imports(tree) if name.startswith("edition.")}


def _layer(name: str) -> int:
    top = name.partition(".")[0]
    places = [index for index, (_, modules) in enumerate(LAYERS) if top in modules]
    assert places, f"edition/{name.replace('.', '/')}.py has no layer: add it to LAYERS where it belongs"
    return places[0]


@pytest.mark.parametrize("module", _trees())
def test_imports_go_one_way(module):
    """Given a module, it uses only modules of its own layer and of those before."""
    later = {name for name in _ours(_trees()[module]) if _layer(name) > _layer(module)}
    assert not later, f"{module} uses {', '.join(sorted(later))} of a later layer"


@pytest.mark.parametrize("module", _trees())
def test_imports_that_the_design_forbids(module):
    """Given a module, it uses none of those that the design keeps from it."""
    used, forbidden = _ours(_trees()[module]), NEVER.get(module.partition(".")[0], ())
    assert not used if forbidden == ("",) else not used & set(forbidden)


def test_no_circles():
    """Given all modules, none comes back to itself by its imports."""
    graph = {
        name: {other for other in _trees() if other != name and any(
            used == f"edition.{other}" or used.startswith(f"edition.{other}.") for used in _imports(tree)
        )}
        for name, tree in _trees().items()
    }
    while leaves := [name for name, used in graph.items() if not used & set(graph)]:
        for name in leaves:
            del graph[name]
    assert not graph, f"in a circle, or above one: {', '.join(sorted(graph))}"


def test_every_layer_is_of_modules_that_exist():
    """Given the table above, it names no module that is gone."""
    tops = {name.partition(".")[0] for name in _trees()}
    assert {name for _, modules in LAYERS for name in modules} == tops
    assert DISK | set(NEVER) <= tops


@pytest.mark.parametrize("module", _trees())
def test_only_the_ends_touch_the_disk(module):
    """Given a module between reading and writing, it opens, lists and writes nothing."""
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(_trees()[module])
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name))
    }
    if module not in DISK:
        assert not calls & DISK_CALLS
    else:
        assert calls & DISK_CALLS, f"{module} no longer touches the disk: take it out of DISK"


@pytest.mark.parametrize("module", _trees())
def test_no_framework_no_clock_no_chance(module):
    """Given a module, it knows nothing of MkDocs, and nothing that differs from one run to the next."""
    tree = _trees()[module]
    imported = _imports(tree)
    assert not {name for name in imported if name.split(".")[0] in {"mkdocs", "material", "finishing", "hooks", "build"}}
    assert not {name for name in imported for bad in UNSTEADY if name == bad or name.startswith(f"{bad}.")}
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"now", "today", "utcnow", "environ", "getenv", "cwd"}


@pytest.mark.parametrize("path", sorted((ROOT / "scripts").rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_and_functions_are_small(path):
    """Given a module of ours, it and each of its functions are short enough to do one thing, and it says what."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    functions = [
        (node.end_lineno - node.lineno + 1, node.name) for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    length, name = max(functions, default=(0, ""))
    assert len(text.splitlines()) <= MODULE_LINES, f"{path.name} has {len(text.splitlines())} lines"
    assert length <= FUNCTION_LINES, f"{name} in {path.name} has {length} lines"
    assert ast.get_docstring(tree), f"{path.name} does not say what it is for"


@pytest.mark.parametrize("path", sorted((ROOT / "scripts").rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_public_names_are_explained(path):
    """Given a module of ours, each public function and class at its top has a docstring."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} in {path.name} has no docstring"


def test_conductor_has_no_logic():
    """Given build.py, it reads, resolves, renders and writes, each once, in this order."""
    text = (ROOT / "scripts" / "build.py").read_text(encoding="utf-8")
    places = [text.index(f" {name}(") for name in ("= read", "= resolve", "= render", "write")]
    assert places == sorted(places)
    assert sum(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(text))) == 1


def test_templates_neither_sort_nor_compute():
    """Given a template, it has no filter that sorts, groups, chooses or counts up."""
    for path in sorted((PACKAGE / "templates").glob("*.j2")):
        text = path.read_text(encoding="utf-8")
        for word in ("|sort", "| sort", "|groupby", "| groupby", "|sum", "| sum", "|safe", "| safe", "|map(", "| map("):
            assert word not in text, f"{Path(path).name}: {word}"
