"""The two pictures of the README, of the demonstration's page: `python scripts/images.py` (needs Chromium)."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from recoupe import method, pipeline, readers
from recoupe.writers import html

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT: Final = Path(__file__).resolve().parent.parent
STORY: Final = ROOT / "examples" / "tuilerie"
IMAGES: Final = ROOT / "docs" / "images"
CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTH: Final = 1200  # pixels
LEFT, RIGHT = 2, 3  # articles that are shown side by side: one dispatch, whole and reworded


def main() -> None:
    """Write the page, open it, take the pictures."""
    dossier = pipeline.dossier(readers.read(sorted(STORY.glob("*.html"))))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "page.html"
        html.write(dossier, path, "fr", method.told(dossier))
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=[*root, "--disable-gpu"])
        page = browser.new_page(locale="fr-FR", reduced_motion="reduce")
        page.goto(path.as_uri())
        _take(page, "demo.png", 860)
        page.locator(f".matrix tbody tr:nth-child({RIGHT - 1}) td:nth-of-type({LEFT})").click()
        page.evaluate("document.querySelector('#side').scrollIntoView()")
        _take(page, "side.png", 640)
        browser.close()


def _take(page: Page, name: str, height: int) -> None:
    """What the window shows, as a picture."""
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.screenshot(path=IMAGES / name)


if __name__ == "__main__":
    main()
