"""The finished HTML is valid: by html-validate's standard rules and by the Nu checker, without an exception."""

import json
import shutil
import subprocess

from support import java_for


def test_html_validate_finds_nothing(root, site, offline_site, tmp_path):
    """Both variants by one process, whose rules are then loaded and compiled once."""
    config = tmp_path / "htmlvalidate.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}))
    program = root / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    report = tmp_path / "report.json"
    pages = [sorted(map(str, folder.rglob("*.html"))) for folder in (site, offline_site)]
    assert all(pages)
    command = [shutil.which("node"), str(program), "--config", str(config), "--formatter", f"json={report}", *pages[0], *pages[1]]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert report.exists(), done.stderr
    found = [
        f"{page['filePath'].removeprefix(root.as_posix())}:{message['line']}: {message['ruleId']} {message.get('selector')}: {message['message']}"
        for page in json.loads(report.read_text(encoding="utf-8"))
        for message in page["messages"]
    ]
    assert not found, f"{len(found)} errors:\n" + "\n".join(found[:40])


def test_the_nu_checker_finds_nothing(root, site, offline_site):
    """Both variants by one process, since most of its time is its start. It needs Java 17 or later."""
    program = root / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ["-Xss4m", "-jar", str(program), "--errors-only", "--format", "json", "--skip-non-html"]
    command = [*java_for("the Nu checker"), *options, str(site), str(offline_site)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stderr.lstrip().startswith("{"), done.stderr
    found = [
        f"{message.get('url', '').removeprefix(root.as_uri())}:{message.get('lastLine')}: {message['message']} {message.get('extract', '').strip()}"
        for message in json.loads(done.stderr)["messages"]
    ]
    assert done.returncode == 0 and not found, f"{len(found)} errors:\n" + "\n".join(found[:40])
