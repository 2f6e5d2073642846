"""What the parts of an apparatus page share: the text, its script, and where its lines are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.model import Certainty, Edition
from edition.render.labels import CERTAINTIES
from edition.render.markdown import escape, link, relative
from edition.render.paths import text_path
from edition.render.view import Site, View


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line of the edition is shown."""

    label: str
    """Segment number, or what the line is; HTML."""
    anchor: str
    """Fragment on the text page."""
    opening: str
    """Its first characters in the page's script; HTML."""


@dataclass(frozen=True, slots=True)
class Record:
    """A text on its way to an apparatus page."""

    site: Site
    """What renderers read."""
    view: View
    """Script of the page."""
    edition: Edition
    """The text."""
    path: str
    """Source path of the page."""
    spots: Mapping[int, Spot]
    """Line of the text → where it is shown."""
    names: Mapping[str, str]
    """Rule id → its name in the page's script, HTML."""
    whats: Mapping[str, str]
    """Rule id → what it does, Simplified."""
    grades: Mapping[Certainty, str]
    """Certainty → its name in the page's script."""

    @property
    def anchors(self) -> dict[int, str]:
        """Witness offset at which a line begins → its anchor."""
        return {self.edition.text.spans[line][0]: spot.anchor for line, spot in self.spots.items()}

    def place(self, line: int) -> str:
        """A link to a line on the text page, Markdown."""
        spot = self.spots[line]
        return link(spot.label, relative(self.path, text_path(self.view, self.edition.meta.id), spot.anchor))


def record(site: Site, view: View, edition: Edition, path: str) -> Record:
    """Put together what the parts of the page need."""
    return Record(
        site=site,
        view=view,
        edition=edition,
        path=path,
        spots=_spots(view, edition),
        names=site.names(view),
        whats={rule.id: rule.what for rule in site.rules},
        grades={grade: view.say(name) for grade, name in CERTAINTIES.items()},
    )


def _spots(view: View, edition: Edition) -> dict[int, Spot]:
    spots: dict[int, Spot] = {}
    for section in edition.sections:
        for segment in section.segments:
            spots[segment.line] = Spot(escape(segment.number), segment.anchor, _opening(view.pick(segment)))
    for line, text in enumerate(edition.text.lines):
        if line not in spots:
            name, anchor = ("标题", "title") if line == 0 else ("电头", "dateline")
            spots[line] = Spot(view.say(name), anchor, _opening(view.pick(text)))
    return dict(sorted(spots.items()))


def _opening(text: str) -> str:
    return escape(text[:14] + ("…" if len(text) > 14 else ""))
