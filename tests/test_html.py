"""The finished HTML is valid."""

import json
import shutil
import subprocess

THEMES_OWN = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}
"""Material writes autocomplete="off" on its two checkboxes; nothing else of it is wrong."""


def test_every_page_is_valid(root, site, tmp_path):
    node = shutil.which("node") or shutil.which("node", path=str(root / ".venv" / "bin"))
    config = tmp_path / "htmlvalidate.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}))
    program = root / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    report = tmp_path / "report.json"
    command = [node, str(program), "--config", str(config), "--formatter", f"json={report}", "**/*.html"]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, encoding="utf-8")
    assert report.exists(), done.stderr
    found = [
        f"{page['filePath']}:{message['line']}: {message['ruleId']} {message.get('selector')}: {message['message']}"
        for page in json.loads(report.read_text(encoding="utf-8"))
        for message in page["messages"]
        if (message["ruleId"], message.get("selector")) not in THEMES_OWN
    ]
    assert not found, f"{len(found)} errors:\n" + "\n".join(found[:40])
