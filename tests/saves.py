"""`serve.py` without its port and its watch: builds the project in this folder, then after each of some saves, in one process.

    python saves.py TARGET          build once, and copy the served site to TARGET
    python saves.py TARGET all      the same after a row of saves
"""

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.livereload import LiveReloadServer


def _changed(name: str, old: str, new: str) -> Callable[[], object]:
    """A save that puts other words for the first of some words."""
    def save() -> None:
        path = Path(name)
        text = path.read_text(encoding="utf-8")
        assert re.search(old, text), f"{name} has no {old}"
        path.write_text(re.sub(old, new, text, count=1), encoding="utf-8")

    return save


def _written(name: str, text: str) -> Callable[[], object]:
    return lambda: Path(name).write_text(text, encoding="utf-8")


SAVES = {
    # first what stands on every page: what comes later changes few pages, so that a frame that stayed old would be seen
    "settings": [_changed("mkdocs.yml", "- Themes: ", "- What it is about: ")],
    "markdown": [_changed("mkdocs.yml", "permalink_title: Link", "permalink_title: A link")],
    "templates": [
        _changed("overrides/main.html", '<footer class="site-footer">', '<footer class="site-footer changed">'),
        _written("overrides/partials/copyright.html", "changed"),
    ],
    "date": [_changed("seeds/edition.yml", "date: '2020-05-11'", "date: '2020-06-12'")],
    "title": [_changed("seeds/edition.yml", "title: ", "title: Changed ")],
    "note": [_changed("seeds/annotations/speech/summaries.yml", "abstract: ", "abstract: Changed. ")],
    "theme": [_changed("seeds/themes.yml", "title: The harbour", "title: The changed harbour")],
    "script that is none": [_changed("scripts/browser/site.js", r"\Z", "(")],
    "assets": [
        _changed("docs/assets/css/pages.css", r"\A", "/* Ж */\n"),  # a letter that no face had
        _changed("scripts/browser/site.js", r"\(\Z", '\nconsole.log("changed");\n'),
    ],
    "new pages": [_written("docs/about/new.md", "# New\n\n[Words](words.md)\n"), _written("docs/about/second.md", "# Second\n")],
    "pages by hand": [_changed("docs/about/words.md", "\n# ", "\n# Changed "), _changed("docs/about/new.md", "words.md", "words.md#nowhere")],
    "the link mended": [_changed("docs/about/new.md", "words.md#nowhere", "words.md")],
    "renamed and deleted": [lambda: Path("docs/about/new.md").rename("docs/about/newer.md"), Path("docs/about/second.md").unlink],
    "note again": [_changed("seeds/annotations/speech/summaries.yml", "abstract: Changed", "abstract: Again changed")],
}
"""What is saved at once, by what it is."""


PROGRAM = "scripts/edition/render/views/essay/page.md.j2"
"""Part of a program of ours. It is saved last, since then the programs begin anew, and nothing is remembered any more that could be old."""

FINISHED = 'property="og:title"'
"""What a page has only when it is finished."""


def main(target: str, *options: str) -> None:
    """Serve as long as the saves last."""
    def build(server: LiveReloadServer, name: str) -> None:
        before = server._visible_epoch
        server._wanted_epoch = server._visible_epoch + 1
        server.builder()
        assert server._wanted_epoch != before, f"{name}: not seen"
        assert FINISHED in Path(server.root, "index.html").read_text(encoding="utf-8"), f"{name}: left half a site"
        print(name, file=sys.stderr)

    def save_all(server: LiveReloadServer, **_: object) -> None:
        hooks = sys.modules["scripts/hooks.py"]
        hooks.SHOWING = 0  # no browser is there
        for name, saves in SAVES.items() if options else ():
            for save in saves:
                save()
            build(server, name)
        hooks._index.wait()
        shutil.copytree(server.root, target)
        if options:
            before = Path(PROGRAM).read_bytes()
            _changed(PROGRAM, "In plain English", "In plainest English")()
            build(server, "program")
            assert "In plainest English" in Path(server.root, "essays", "speech", "index.html").read_text(encoding="utf-8"), "the program is old"
            Path(PROGRAM).write_bytes(before)

    LiveReloadServer.serve = save_all
    serve(config_file="mkdocs.yml", dev_addr="127.0.0.1:8400")


if __name__ == "__main__":
    main(*sys.argv[1:])
