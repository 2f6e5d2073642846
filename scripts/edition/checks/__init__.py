"""Coded findings about the content: E-… stops a build, W-… is for the editor to judge.

A warning is accepted in content/suppressions.tsv, with the reason; a suppression that
suppresses nothing is a finding itself. Form is checked earlier, by the loaders.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition.checks import addresses, conversion, prose, terms, texts
from edition.checks.finding import Check, Finding, Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition.convert import Tables
    from edition.load import Whole

__all__ = ["CHECKS", "CHECKS_OF_PAGES", "Check", "Finding", "run", "run_on_pages"]

CHECKS = (
    Check("E-TITLE", "the title is the title line", texts.title),
    Check("E-LENGTH", "both scripts have the same length, line by line", texts.lengths),
    Check("E-NOTE-SOURCE", "a verified note names its source", texts.note_sources),
    Check("E-TERM-CLAIMED", "a form leads to one entry", terms.claimed),
    Check("E-TERM-RELATED", "related entries exist", terms.related),
    Check("E-TERM-SOURCE", "a verified entry cites a source", terms.sources),
    Check("E-TERM-PINYIN", "the pinyin is a reading of the headword", terms.pinyin),
    Check("E-PROSE", "prose is Markdown and holds nothing that runs", prose.inert),
    Check("E-LINK", "links of written pages and entries lead somewhere", addresses.links),
    Check("E-IDS-LOST", "no published id has lost its row", addresses.ids),
    Check("E-VERSION", "a published version keeps its wording", texts.versions),
    Check("W-CERTIFICATE", "the recovery of a damaged witness is proved", texts.certificate),
    Check("W-NOTE-IDLE", "every source of a text supports a note", texts.idle_sources),
    Check("W-TERM-ABSENT", "every entry occurs in a text", terms.absent),
    Check("W-TERM-IDLE", "every source of an entry is cited", terms.idle_sources),
    Check("W-TERM-MEMBERS", "a numbered formula has that many members", terms.members),
    Check("W-UNFINISHED", "nothing is left to fill in", texts.unfinished),
    Check("W-CHECKLIST", "every line of a scaffold's checklist is dealt with", texts.checklist),
    Check("W-SOURCE-KIND", "the witness looks like what text.yml declares", conversion.kind),
)
"""Of the content; what is rendered relies on those that are errors. In the order they are printed."""

CHECKS_OF_PAGES = (Check("E-PERMALINK", "what was published is still served", addresses.permalinks),)
"""Of the pages made from it."""


def run(whole: Whole, tables: Tables, checks: Sequence[Check] = CHECKS) -> list[Finding]:
    """Return what is wrong in the content and not suppressed, errors first, in the order of `checks`."""
    found = _found(Subject(whole, frozenset(), tables), checks)
    accepted = {(entry.code, entry.subject) for entry in whole.suppressions}
    kept = [finding for finding in found if (finding.code, finding.subject) not in accepted]
    return sorted([*kept, *_idle(whole, found)], key=lambda finding: not finding.is_error)


def run_on_pages(whole: Whole, tables: Tables, served: frozenset[str]) -> list[Finding]:
    """Return what is wrong with the pages: `served` are their addresses and anchors."""
    return _found(Subject(whole, served, tables), CHECKS_OF_PAGES)


def _found(subject: Subject, checks: Sequence[Check]) -> list[Finding]:
    return [replace(finding, code=check.code) for check in checks for finding in check.find(subject)]


def _idle(whole: Whole, found: Sequence[Finding]) -> list[Finding]:
    """Find suppressions of what is no longer there."""
    present = {(finding.code, finding.subject) for finding in found}
    return [
        Finding(
            entry.where, f"{entry.code} {entry.subject}", "suppresses nothing", "take the line out", "W-SUPPRESSION"
        )
        for entry in whole.suppressions
        if (entry.code, entry.subject) not in present
    ]
