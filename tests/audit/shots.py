"""`make shots`: every kind of page on one sheet, for people who review a change of the look.

python -m audit.shots SITE FOLDER --chromium PATH
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

from e2e.kinds import paths

from .server import served

SHAPES = ((1440, 900), (390, 844))
SCALE = 3
GAP = 16


def main() -> None:
    parser = argparse.ArgumentParser(prog="make shots")
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chromium", required=True)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with served(asked.site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
        for folder in ("zh-hans", "zh-hant"):
            for scheme in ("light", "dark"):
                rows = []
                for name, path in paths(folder).items():
                    row = []
                    for width, height in SHAPES:
                        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                        page.goto(base + path, wait_until="networkidle")
                        row.append(Image.open(io.BytesIO(page.screenshot())))
                        page.close()
                    rows.append((name, row))
                sheet(rows).save(asked.folder / f"{folder}-{scheme}.png")
                print(asked.folder / f"{folder}-{scheme}.png")
        browser.close()


def sheet(rows: list[tuple[str, list[Image.Image]]]) -> Image.Image:
    """Three kinds of page beside each other, each on a desk and on a phone, with its name above."""
    width = sum(shape[0] for shape in SHAPES) // SCALE + 3 * GAP
    height = max(shape[1] for shape in SHAPES) // SCALE + 3 * GAP
    down = -(-len(rows) // 3)
    whole = Image.new("RGB", (3 * width, down * height), "#777")
    pen = ImageDraw.Draw(whole)
    for number, (name, pictures) in enumerate(rows):
        left, top = number % 3 * width + GAP, number // 3 * height + GAP
        pen.text((left, top - 4), name, "#fff")
        for picture in pictures:
            small = picture.reduce(SCALE).convert("RGB")
            whole.paste(small, (left, top + GAP))
            left += small.width + GAP
    return whole


if __name__ == "__main__":
    main()
