"""The package keeps its shape: one way from reading to writing, a folder a stage, and no module that does a second thing.

`KNOWS` is the whole of it: a new module needs no line here, only the right folder.
"""

import ast
from functools import cache

import pytest
from support import ROOT

PACKAGE = ROOT / "scripts" / "edition"

KNOWS: dict[str, tuple[str, ...]] = {
    "words": (),
    "records": ("words",),
    "read": ("words", "records"),
    "resolve": ("words", "records"),
    "exports": ("words", "records", "resolve"),
    "search": ("words", "records", "resolve"),
    "render": ("words", "records", "resolve", "exports", "search"),
    "write": ("words",),
    # on top of everything, called by the commands: no stage knows them
    "search/index": ("write",),
    "search/evaluation": ("write", "search/index"),
    "bench": ("words", "write"),
    "add": ("words", "records", "read", "resolve", "search", "write"),
    "change": ("words", "records", "read", "resolve", "write"),
    "redline": ("words", "read", "render"),
}
"""Folder -> the folders of which it may use something, besides itself."""

NEVER: dict[str, tuple[str, ...]] = {
    "resolve/raised": ("resolve/witness", "resolve/edition"),
    "resolve/witness": ("resolve/checks", "resolve/join", "resolve/edition", "resolve/anchoring"),
    "resolve/anchoring": ("resolve/checks", "resolve/join", "resolve/edition"),
    "resolve/edition": ("resolve/checks", "resolve/join"),
    "resolve/places": ("resolve/checks", "resolve/join"),
    "resolve/checks": ("resolve/join",),
    "render/markup": ("resolve/edition", "resolve/join", "render/pages", "render/views", "exports"),
    "render/pictures": ("render/views", "render/map", "render/pages"),
    "render/map": ("render/views", "render/pages"),
    "render/views": ("resolve/checks", "resolve/join", "render/pages", "exports"),
    "render/pages": ("resolve/checks", "resolve/join"),
    "exports": ("resolve/checks", "resolve/join"),
}
"""Folder or module -> what it must not use, although its folder might."""

DISK = ("read", "write", "search/index", "search/evaluation", "bench", "add", "change", "redline")
"""The folders that open, list or write files."""
TOOLS = ("write/finish", "search/index", "search/evaluation", "bench", "redline")
"""What works on the finished site, or measures: it may run other programs and ask for the time, which the stages may not."""
DISK_CALLS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rmdir", "rename",
    "iterdir", "glob", "rglob", "is_file", "is_dir", "exists", "stat",
}
UNSTEADY = {"random", "uuid", "secrets", "time", "os.environ", "locale", "socket", "urllib.request", "subprocess"}
"""What would make two builds differ, or reach out of the folder."""
STEADY = {"uuid.uuid5", "uuid.NAMESPACE_URL"}
"""What of that makes the same of the same names at every run."""
OUTSIDE = {"mkdocs", "material", "hooks", "build", "finish", "serve", "test"}
"""The framework, and the commands: they know the package, the package does not know them."""

MODULE_LINES, FUNCTION_LINES = 250, 40
"""What is longer is asked what second thing it does; one with a good answer stands in `ALLOWED`, with the answer."""
ALLOWED: dict[str, int] = {}
"""Path of a module, or `path: function` -> how long it may be."""


def _name(path) -> str:
    """Path of a module below edition/, without `.py`; of a package, its folder."""
    name = path.relative_to(PACKAGE).with_suffix("").as_posix()
    return name.removesuffix("/__init__")


@cache
def _trees() -> dict[str, ast.Module]:
    """Module -> its syntax tree."""
    return {
        _name(path): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE
    }


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


def _ours(module: str) -> set[str]:
    """The modules of the package that a module imports."""
    found = set()
    for name in _imports(_trees()[module]):
        if name.startswith("edition."):
            path = name.removeprefix("edition.").replace(".", "/")
            found.add(path if path in _trees() else path.rpartition("/")[0])
    return found


def _in(module: str, folder: str) -> bool:
    return module == folder or module.startswith(f"{folder}/")


def _folder(module: str) -> str:
    """The folder of `KNOWS` in which a module stands: the longest that fits."""
    fitting = [folder for folder in KNOWS if _in(module, folder)]
    assert fitting, f"edition/{module} stands in no folder of KNOWS: put it where it belongs"
    return max(fitting, key=len)


@pytest.mark.parametrize("module", _trees())
def test_imports_go_one_way(module):
    """Given a module, it uses only its own folder and those that its folder may know."""
    own = _folder(module)
    strange = {used for used in _ours(module) if _folder(used) not in (own, *KNOWS[own])}
    assert not strange, f"{own} must not know {', '.join(sorted(strange))}"


@pytest.mark.parametrize("part", NEVER)
def test_imports_that_the_design_forbids(part):
    """Given a part of a folder, it uses none of those that the design keeps from it."""
    modules = [module for module in _trees() if _in(module, part)]
    assert modules, f"{part} is gone: take it out of NEVER"
    for other in NEVER[part]:
        assert any(_in(module, other) for module in _trees()), f"{other} is gone: take it out of NEVER"
    assert {(module, used) for module in modules for used in _ours(module) for bad in NEVER[part] if _in(used, bad)} == set()


def test_no_circles():
    """Given all modules, none comes back to itself by its imports."""
    graph = {name: _ours(name) - {name} for name in _trees()}
    while leaves := [name for name, used in graph.items() if not used & set(graph)]:
        for name in leaves:
            del graph[name]
    assert not graph, f"in a circle, or above one: {', '.join(sorted(graph))}"


def test_no_folders_in_a_circle():
    """Given the folders, the table above gives them one order: each knows only those before it."""
    known: set[str] = set()
    for folder, may in KNOWS.items():
        assert set(may) <= known, f"{folder} knows a folder after it"
        known.add(folder)


def test_every_folder_says_what_it_is():
    """Given a folder, it has an `__init__` that is a docstring and nothing else."""
    for folder in sorted({path.parent for path in PACKAGE.rglob("*.py")}):
        tree = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), folder
        assert len(tree.body) == 1, f"{folder.name}/__init__.py does something"


def test_every_folder_of_the_table_exists():
    """Given the tables above, they name no folder that is gone, and every stage is in them."""
    assert set(KNOWS) | set(DISK) <= set(_trees())
    assert {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"} == {
        folder for folder in KNOWS if "/" not in folder
    }


@pytest.mark.parametrize("module", _trees())
def test_only_the_ends_touch_the_disk(module):
    """Given a module between reading and writing, it opens, lists and writes nothing."""
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(_trees()[module])
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name))
    }
    if not any(_in(module, folder) for folder in DISK):
        assert not calls & DISK_CALLS


@pytest.mark.parametrize("module", _trees())
def test_no_framework_no_clock_no_chance(module):
    """Given a module, it knows nothing of MkDocs, and nothing that differs from one run to the next."""
    tree = _trees()[module]
    imported = _imports(tree)
    assert not {name for name in imported if name.split(".")[0] in OUTSIDE}
    if any(_in(module, folder) for folder in TOOLS):
        return
    assert not {name for name in imported if name.split(".")[0] == "bootstrap"}, "only what runs other programs asks the set-up"
    assert not {name for name in imported - STEADY for bad in UNSTEADY if name == bad or name.startswith(f"{bad}.")}
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"now", "today", "utcnow", "environ", "getenv", "cwd"}


@cache
def _scripts() -> dict[str, str]:
    """Path of every module of ours from the project -> its text."""
    paths = sorted((ROOT / "scripts").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("path", _scripts())
def test_modules_and_functions_are_small(path):
    """Given a module of ours, it and each of its functions are short enough to do one thing, and it says what."""
    text = _scripts()[path]
    tree = ast.parse(text)
    functions = [
        (node.end_lineno - node.lineno + 1, node.name) for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    assert len(text.splitlines()) <= ALLOWED.get(path, MODULE_LINES), f"{path} has {len(text.splitlines())} lines"
    long = [(name, length) for length, name in functions if length > ALLOWED.get(f"{path}: {name}", FUNCTION_LINES)]
    assert not long, f"{path}: {long}"
    assert ast.get_docstring(tree), f"{path} does not say what it is for"


@pytest.mark.parametrize("path", _scripts())
def test_public_names_are_explained(path):
    """Given a module of ours, each public function and class at its top has a docstring."""
    for node in ast.parse(_scripts()[path]).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} in {path} has no docstring"


def test_conductor_has_no_logic():
    """Given build.py, it reads, resolves, renders and writes, each once, in this order."""
    text = (ROOT / "scripts" / "build.py").read_text(encoding="utf-8")
    places = [text.index(f" {name}(") for name in ("= read", "= resolve", "= render", "write")]
    assert places == sorted(places)
    assert sum(isinstance(node, ast.FunctionDef) for node in ast.walk(ast.parse(text))) == 1


@pytest.mark.parametrize("door", ["add_essay", "bench", "build", "headers", "new_edition", "pdf", "redline", "restructure", "search_eval", "suggest"])
def test_doors_are_thin(door):
    """Given a command, it asks for its options and opens the package; what it does stands there."""
    tree = ast.parse((ROOT / "scripts" / f"{door}.py").read_text(encoding="utf-8"))
    assert {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))} <= {"main"}


def test_templates_neither_sort_nor_compute():
    """Given a template, it has no filter that sorts, groups, chooses or counts up."""
    templates = sorted((PACKAGE / "render" / "views").rglob("*.j2"))
    assert templates
    for path in templates:
        text = path.read_text(encoding="utf-8")
        for word in ("|sort", "| sort", "|groupby", "| groupby", "|sum", "| sum", "|safe", "| safe", "|map(", "| map("):
            assert word not in text, f"{path.parent.name}/{path.name}: {word}"
