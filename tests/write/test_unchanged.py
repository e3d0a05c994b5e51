"""`serve.py --build` with nothing changed leaves the site as it is; any change, and any doubt, builds it."""

import os

import pytest
import serve
from unchanged import FILES, FOLDERS, Seen, made_of

SEED, PAGE = "seeds/themes.yml", "docs/about/index.md"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of a few files, in which MkDocs only writes a page and counts."""
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
    for name in (SEED, PAGE, "mkdocs.yml", "package-lock.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    builds = []

    def mkdocs(*arguments, **_):
        site = tmp_path / arguments[arguments.index("--site-dir") + 1]
        site.mkdir()
        (site / "index.html").write_text("built", encoding="utf-8")
        (tmp_path / "docs" / "index.md").write_text("---\ngenerated_from: seeds/\n---\n", encoding="utf-8")  # build.py does
        builds.append(site)
        for change in meanwhile:
            change()
        return 0

    meanwhile = []
    monkeypatch.setattr(serve, "ROOT", tmp_path)
    monkeypatch.setattr(serve, "mkdocs", mkdocs)
    return tmp_path, builds, meanwhile


def _built(builds) -> int:
    before = len(builds)
    assert serve.build("site") == 0
    return len(builds) - before


def test_what_did_not_change_is_not_built_again(project):
    _, builds, _ = project
    assert [_built(builds), _built(builds)] == [1, 0]


@pytest.mark.parametrize("name", [SEED, PAGE, "overrides/main.html", "scripts/x.py", "docs/new.md", "mkdocs.yml", "package-lock.json", "requirements.lock"])
def test_a_change_of_anything_builds(project, name):
    root, builds, _ = project
    assert name.split("/")[0] in FOLDERS or name in FILES
    _built(builds)
    (root / name).write_text("b", encoding="utf-8")
    assert [_built(builds), _built(builds)] == [1, 0]


def test_what_is_gone_builds(project):
    root, builds, _ = project
    _built(builds)
    (root / PAGE).unlink()
    assert _built(builds) == 1


@pytest.mark.parametrize("name", ["SITE_URL", "SOURCE_DATE_EPOCH"])
def test_another_setting_builds(project, monkeypatch, name):
    _, builds, _ = project
    _built(builds)
    monkeypatch.setenv(name, "1")
    assert [_built(builds), _built(builds)] == [1, 0]


def test_a_site_that_was_touched_is_built(project):
    root, builds, _ = project
    _built(builds)
    for spoil in (lambda site: (site / "index.html").write_text("other", encoding="utf-8"), lambda site: (site / "index.html").unlink(),
                  lambda site: (site / "new").touch()):
        spoil(root / "site")
        assert [_built(builds), _built(builds)] == [1, 0]


def test_a_change_while_it_was_built_builds_again(project):
    """Given a file by hand that was saved while the site was made, nobody knows whether the site has it."""
    root, builds, meanwhile = project
    meanwhile.append(lambda: (root / SEED).write_text(f"{len(builds)}", encoding="utf-8"))
    assert [_built(builds), _built(builds)] == [1, 1]
    meanwhile.clear()
    assert [_built(builds), _built(builds)] == [1, 0]


def test_a_build_that_failed_is_tried_again(project, monkeypatch):
    root, builds, _ = project
    _built(builds)
    (root / SEED).write_text("wrong", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(serve, "mkdocs", lambda *_, **__: 1)
        assert [serve.build("site"), serve.build("site")] == [1, 1]
    assert _built(builds) == 1


def test_a_file_that_was_saved_is_read_again_however_alike_it_lies(tmp_path):
    """Given saves of the same length one right after the other, and a file put in the place of an old one with its size and its time of
    change, each is seen; an old file that stays is not read again."""
    (tmp_path / "seeds").mkdir()
    file, seen = tmp_path / SEED, Seen()
    for text in ("a", "b", "a"):
        file.write_text(text, encoding="utf-8")
        assert made_of(tmp_path, seen=seen) == made_of(tmp_path)
    known = seen._known
    assert str(file) not in known
    lies = file.stat()
    known[str(file)] = (lies.st_mtime_ns, lies.st_ctime_ns, lies.st_size, lies.st_ino), "as it was read"
    assert made_of(tmp_path, seen=seen)[SEED] == "as it was read"
    other = tmp_path / "other"
    other.write_text("c", encoding="utf-8")
    os.utime(other, ns=(lies.st_atime_ns, lies.st_mtime_ns))
    other.replace(file)
    assert made_of(tmp_path, seen=seen) == made_of(tmp_path)
    file.unlink()
    assert SEED not in made_of(tmp_path, seen=seen)
