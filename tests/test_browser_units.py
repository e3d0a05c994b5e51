"""The browser's scripts without a browser: units, types, lint, bundles."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from bootstrap import node_path
from edition.write.finish.scripts import SOURCES, TARGET, write_scripts

HERE = Path(__file__).parent
COMMANDS = {
    "units": ["--test", *map(str, sorted((HERE / "js").glob("*.test.js")))],
    "types": ["node_modules/typescript/bin/tsc", "--project", "tsconfig.json", "--pretty", "false"],
    "lint": ["node_modules/@biomejs/biome/bin/biome", "lint", "--error-on-warnings", "--colors=off"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_found(root, name):
    node = shutil.which("node", path=node_path())
    done = subprocess.run([node, *COMMANDS[name]], cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def bundles(root, tmp_path_factory) -> Path:
    site = tmp_path_factory.mktemp("bundles")
    write_scripts(root, site)
    return site / TARGET


def test_every_script_of_the_site_is_bundled_and_no_module_is_served(root, bundles):
    assert {path.name for path in bundles.rglob("*")} == {path.name for path in (root / SOURCES).glob("*.js")}
    assert not list((root / "docs" / "assets").rglob("*.js"))


def test_bundles_are_classic_scripts(bundles):
    """From file:// a browser loads no module; and what is at the top of a classic script is shared by all."""
    for path in bundles.iterdir():
        text = path.read_text(encoding="utf-8").strip()
        assert text.startswith(('(()=>{', '"use strict";(()=>{')), path.name
        assert text.endswith("})();"), path.name
        assert not re.search(r"\b(?:import|export)\s*[({*]", text), path.name


def test_two_bundlings_are_the_same_to_the_byte(root, bundles, tmp_path):
    write_scripts(root, tmp_path)
    for path in bundles.iterdir():
        assert (tmp_path / TARGET / path.name).read_bytes() == path.read_bytes(), path.name


def test_a_mistake_in_a_script_stops_the_build_and_says_where(root, tmp_path):
    sources = tmp_path / SOURCES
    sources.mkdir(parents=True)
    (sources / "wrong.js").write_text("const = 1;\n")
    (tmp_path / "node_modules").symlink_to(root / "node_modules")
    with pytest.raises(RuntimeError, match=r"wrong\.js:1:6"):
        write_scripts(tmp_path, tmp_path / "site")


LAYERS = {
    "shared": {"shared"}, "references": {"references", "shared"}, "verify": {"verify", "shared"},
    "quotes": {"quotes", "references", "shared"}, "search": {"search", "shared"}, "pages": {"pages", "shared"}, "citing": {"citing", "shared"},
    "reading": {"reading", "shared"},
}


@pytest.mark.parametrize("folder", LAYERS)
def test_a_folder_uses_itself_and_what_is_shared(root, folder):
    for path in (root / SOURCES / folder).glob("*.js"):
        used = re.findall(r'from "\.\./(\w+)/', path.read_text(encoding="utf-8"))
        assert set(used) <= LAYERS[folder], path.name
