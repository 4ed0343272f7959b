"""The system's Chromium, driven by Playwright: no browser is downloaded, nothing is fetched."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "writers"))  # the dossiers that the tests of the writers make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "THE PAGE IS NOT TESTED IN A BROWSER: there is no Chromium here (Debian: apt-get install chromium)"

SKIPPED = not CHROMIUM and not os.environ.get("CI")  # CI lacks nothing, or says so
collect_ignore_glob = ["test_*.py"] if SKIPPED else []


def pytest_terminal_summary(terminalreporter):
    """One loud line."""
    if SKIPPED:
        terminalreporter.write_line(MISSING, red=True, bold=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a network."""
    assert CHROMIUM, MISSING
    playwright = pytest.importorskip("playwright.sync_api")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=[*root, "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder with the pages."""
    return tmp_path_factory.mktemp("pages")


class Opened:
    """A page in the browser, and what it did."""

    def __init__(self, browser: Browser, path: Path, **options) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        self.context = browser.new_context(offline=True, locale="fr-FR", timezone_id="Europe/Paris", **options)
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.goto(path.as_uri())

    def quiet(self, path: Path) -> bool:
        """Whether it asked for nothing but itself, and said nothing."""
        return {url.partition("#")[0] for url in self.asked} == {path.as_uri()} and not self.said


@pytest.fixture
def open_(browser):
    """Opens a page; closes what was opened."""
    opened = []

    def opener(path, **options):
        opened.append(Opened(browser, path, **options))
        return opened[-1]

    yield opener
    for one in opened:
        one.context.close()
