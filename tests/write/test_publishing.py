"""Publishing: under a path of a host, with the headers that are printed, by the workflow that is ready."""

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from edition.write.finish.headers import headers
from edition.write.finish.html import read_pages
from edition.write.finish.links import check_site, wires
from hostile import make_project
from support import MINIATURE, ROOT

ADDRESS = "https://example.org/a/path/"


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The miniature, built for a path of a host."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(MINIATURE / "seeds", folder / "seeds")
    make_project(folder)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder / "site")]
    settings = {**os.environ, "SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


@pytest.mark.slow
def test_under_a_path_no_link_is_broken(published):
    """Given a site built for a path, every link arrives there; at the root of the host those of 404.html would not."""
    pages = [wires(page) for page in read_pages(published)]
    assert check_site(published, pages, "/a/path/") == []
    assert {problem.where.partition(":")[0] for problem in check_site(published, pages, "/")} == {"site/404.html"}


@pytest.mark.slow
def test_under_a_path_addresses_are_whole(published):
    """Given a site built for a path, each page names itself by its whole address, and so does the sitemap."""
    for page in read_pages(published):
        canonical = [tag.attributes["href"] for tag in page.tags if tag.name == "link" and tag.attributes.get("rel") == "canonical"]
        assert canonical == ([] if page.path == "404.html" else [ADDRESS + page.path.removesuffix("index.html")]), page.path
    named = re.findall(r"<loc>([^<]*)</loc>", (published / "sitemap.xml").read_text(encoding="utf-8"))
    assert named and all(address.startswith(ADDRESS) for address in named)
    for address in named:
        assert (published / address.removeprefix(ADDRESS)).exists(), address


def test_the_headers_allow_what_every_page_allows(site):
    """Given the built site, the policy for all has each rule of each page's own, and none that is unsafe."""
    pages = read_pages(site)
    policy = {name: set(sources) for name, *sources in (rule.split() for rule in headers(pages)["Content-Security-Policy"].split(";"))}
    assert policy["frame-ancestors"] == {"'none'"} and policy["default-src"] == {"'self'"}
    assert not any("unsafe" in source for sources in policy.values() for source in sources)
    for page in pages:
        own = next(tag.attributes["content"] for tag in page.tags if tag.attributes.get("http-equiv") == "Content-Security-Policy")
        for name, *sources in (rule.split() for rule in own.split(";")):
            assert set(sources) <= policy[name], page.path


def test_a_folder_without_a_policy_has_no_headers():
    assert headers([]) == {}


def test_the_workflow_builds_as_the_readme_says_with_pinned_actions():
    """Given the workflow, it runs the command of the README at the address of the host, and each action is a commit."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    actions = [step["uses"] for step in steps if "uses" in step]
    assert actions and all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in actions)
    runs = [step for step in steps if "run" in step]
    assert [step["run"] for step in runs] == ["python3 scripts/serve.py --build"]
    assert runs[0]["run"] in (ROOT / "README.md").read_text(encoding="utf-8")
    assert runs[0]["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
    assert next(step["with"]["path"] for step in steps if "upload-pages-artifact" in step.get("uses", "")) == "site"
    assert workflow["permissions"] == {"contents": "read"}
