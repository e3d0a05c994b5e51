"""Locks, the set-up and the two commands' own parts."""

import itertools
import json
import os
import re
import socket
import subprocess
import sys

import bootstrap
import pytest
import serve

LOCKS = ["requirements.lock", "requirements-test.lock", "requirements-node.lock", "requirements-formats.lock"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_and_hashed_and_no_address_is_named(root, name):
    text = (root / name).read_text()
    packages = [part for part in re.split(r"\n(?=\S)", text) if not part.startswith("#")]
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9.-]+==\S+", package), package
        assert "--hash=sha256:" in package, package
    assert "://" not in text and "index-url" not in text and "find-links" not in text


def test_the_test_lock_holds_the_site_lock(root):
    def pins(name):
        return set(re.findall(r"^[a-z0-9.-]+==\S+", (root / name).read_text(), re.MULTILINE))

    assert pins("requirements.lock") < pins("requirements-test.lock")


def test_the_declared_dependencies_are_the_locked_ones(root):
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    assert all("==" in wanted for wanted in groups.pop("bridge"))  # for an editor’s own environment, which no command makes
    locked = (root / "requirements-test.lock").read_text() + (root / "requirements-node.lock").read_text()
    formats = (root / "requirements-formats.lock").read_text()
    assert all(re.search(rf"^{re.escape(wanted)} ", formats, re.MULTILINE) for wanted in groups["formats"])
    groups["test"].remove({"include-group": "formats"})
    for wanted in [*project["project"]["dependencies"], *itertools.chain.from_iterable(groups.values())]:
        name, _, version = wanted.partition("==")
        assert re.search(rf"^{name}=={re.escape(version)}", locked, re.MULTILINE), wanted


def test_javascript_packages_are_hashed_and_no_address_is_named(root):
    packages = json.loads((root / "package-lock.json").read_text())["packages"]
    declared = json.loads((root / "package.json").read_text())
    for path, package in packages.items():
        assert "resolved" not in package, path
        assert path == "" or package["integrity"].startswith("sha512-"), path
    for name, version in {**declared["dependencies"], **declared["devDependencies"]}.items():
        assert packages[f"node_modules/{name}"]["version"] == version


def test_a_second_set_up_does_nothing(root):
    """Nothing is said, and less than a second of the processor's time is used, however busy the machine."""
    before = os.times()
    done = subprocess.run([sys.executable, "scripts/bootstrap.py", "--tests"], cwd=root, capture_output=True, text=True, check=False)
    after = os.times()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert after.children_user + after.children_system - before.children_user - before.children_system < 1


def test_a_changed_lock_is_installed_again(monkeypatch, tmp_path):
    lock, stamp = tmp_path / "a.lock", tmp_path / "stamp"
    lock.write_text("one==1")
    bootstrap._stamp(stamp, lock)
    assert bootstrap._fits(stamp, lock)
    lock.write_text("one==2")
    assert not bootstrap._fits(stamp, lock)


def test_an_old_python_is_refused_in_plain_words(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
        bootstrap.set_up()


def test_a_busy_port_gives_the_next_free_one():
    with socket.socket() as busy:
        busy.bind((serve.HOST, 0))
        busy.listen()
        port = busy.getsockname()[1]
        assert serve.free_port(port) > port


def test_ci_only_calls_the_test_command(root):
    lines = (root / ".ci" / "run").read_text().splitlines()
    assert lines[-1] == "exec python3 scripts/test.py"
    assert os.access(root / ".ci" / "run", os.X_OK)


def test_a_python_that_cannot_make_environments_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / "venv")
    monkeypatch.setattr(bootstrap, "_has_module", lambda name: False)
    monkeypatch.setattr(bootstrap, "can_apt", lambda: False)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        bootstrap._make_venv()
