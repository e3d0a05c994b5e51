"""What the tests share: the built site in its two variants, and the browser's path.

scripts/test.py builds both before it calls pytest. To test other builds, name their folders in
TEST_SITE and TEST_SITE_OFFLINE.
"""

import gc
import os
from pathlib import Path

import pytest
from edition.write.finish.chromium import chromium
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

gc.set_threshold(100_000, 50, 100)  # as in scripts/build.py: what the tests read and make stays, and looking through it finds nothing

# The same examples at every run, so that a failure is never a surprise of the day; more of them by
# `--hypothesis-profile=long`, which also takes new ones each time; fewer in `scripts/test.py --quick`.
settings.register_profile(
    "suite", max_examples=60, derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.register_profile("quick", settings.get_profile("suite"), max_examples=12)
settings.register_profile("long", settings.get_profile("suite"), max_examples=3000, derandomize=False)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bless` accepts what the build gives now as what is expected."""
    parser.addoption("--bless", action="store_true", help="rewrite the expected files under tests/ from what is built")
    parser.addoption("--kills", type=int, default=2, help="builds that tests/write/test_whole.py kills at a random moment")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a test needs follows from its fixtures; `scripts/test.py --quick` leaves out both kinds."""
    for item in items:
        for marker, fixtures in {"site": {"site", "offline_site"}, "browser": {"chromium_path"}}.items():
            if fixtures & set(item.fixturenames):
                item.add_marker(marker)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site."""
    return _built("TEST_SITE", "site")


@pytest.fixture(scope="session")
def offline_site() -> Path:
    """The variant that runs from file://."""
    return _built("TEST_SITE_OFFLINE", "site-offline")


@pytest.fixture(scope="session", params=["web", "offline"])
def built(request: pytest.FixtureRequest, site: Path, offline_site: Path) -> Path:
    """Each variant in turn."""
    return site if request.param == "web" else offline_site


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """The addresses of all pages of the site, as a browser asks for them: `essays/paper/`."""
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in paths)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser that scripts/test.py found or installed; without one the tests fail."""
    path = chromium()
    assert path, "no browser: run `python3 scripts/test.py`, which finds or installs a browser"
    return path


def _built(variable: str, folder: str) -> Path:
    path = Path(os.environ.get(variable, ROOT / folder))
    assert (path / "index.html").exists(), f"{path.name}/ is not built: run `python3 scripts/test.py`, which builds it"
    return path
