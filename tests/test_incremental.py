"""A build that keeps what has not changed makes the same site as one that keeps nothing, and no more than it must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

import sample
from edition.errors import EditionError
from edition.model import Content, Edition, Imprint, Page, Release
from edition.render import Job, collect

Way = tuple[object, ...]
"""Fields, keys and numbers that lead to a value within a record."""


@cache
def content() -> Content:
    """Three texts with the same entries, one without, an entry no text uses."""
    texts = [sample.edition(text_id=name) for name in ("first", "sample", "second", "third")]
    return replace(
        sample.content(),
        editions=(*texts[:3], bare(texts[3])),
        terms=(*sample.content().terms, sample.term("yongbudao", "用不到", "yòngbudào")),
        pages=(*sample.content().pages, Page("principles", "凡例", "怎样校。", "先存其真。\n", "principles.md")),
        imprint=Imprint("辨正 · 校勘本", "https://example.org/", "1.1.0", "2026-01-02", "词典 1"),
        versions={"sample:1.1": (("1.0.0", "a"), ("1.1.0", "b"))},
        releases=(Release("1.1.0", ("改了一处。",)), Release("1.0.0", ("初版。",))),
    )


def bare(edition: Edition) -> Edition:
    """A text without terms."""
    sections = (
        replace(part, terms=(), paragraphs=tuple(replace(one, marks=()) for one in part.paragraphs))
        for part in edition.sections
    )
    return replace(edition, sections=tuple(sections))


class Kept:
    """A memory that keeps everything, and counts what it has made of texts."""

    def __init__(self, before: Kept | None = None) -> None:
        self._files: dict[tuple[str, str], dict[str, bytes]] = dict(before._files) if before else {}
        self.made: Counter[str] = Counter()

    def __call__(self, jobs: Sequence[Job]) -> Iterator[dict[str, bytes]]:
        self.made.clear()
        for job in jobs:
            key = job.name, job.depends
            if not job.depends:
                yield job.make()
                continue
            if key not in self._files:
                self._files[key] = job.make()
                self.made[job.name] += 1
            yield self._files[key]


def made(whole: Content, memory: Kept) -> dict[str, bytes]:
    return collect(sample.small_site(whole), memory=memory)


@cache
def before() -> Kept:
    """The memory after the content has been made."""
    memory = Kept()
    made(content(), memory)
    return memory


def ways(value: object, way: Way = ()) -> Iterator[Way]:
    """To everything that can be changed: strings, and tuples that can lose an element."""
    if isinstance(value, str):
        yield way
    elif is_dataclass(value):
        for field in fields(value):
            yield from ways(getattr(value, field.name), (*way, field.name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from ways(one, (*way, key))
    elif isinstance(value, tuple):
        if not hasattr(value, "_fields"):
            yield from ((*way, ~number) for number in range(len(value)))
        for number, one in enumerate(value):
            yield from ways(one, (*way, number))


def changed(value: Any, way: Way) -> Any:
    """The value with one string longer, or without one element of one tuple."""
    if not way:
        return f"{value}一"
    step, rest = way[0], way[1:]
    if is_dataclass(value):
        return replace(value, **{str(step): changed(getattr(value, str(step)), rest)})  # type: ignore[type-var]
    if isinstance(value, Mapping):
        return {**value, step: changed(value[step], rest)}
    assert isinstance(step, int)
    if step < 0:
        return (*value[:~step], *value[~step + 1 :])
    found = (*value[:step], changed(value[step], rest), *value[step + 1 :])
    return type(value)(*found) if hasattr(value, "_fields") else found


WAYS = list(ways(content()))


@given(st.sampled_from(WAYS))
def test_what_is_kept_is_what_would_be_made(way: Way) -> None:
    memory = Kept(before())
    whole = changed(content(), way)
    try:
        anew = made(whole, Kept())
    except (LookupError, ValueError, EditionError):  # not an edition any more
        reject()
    assert made(whole, memory) == anew


def test_nothing_is_made_twice() -> None:
    memory = Kept()
    made(content(), memory)
    assert set(memory.made.values()) == {len(content().editions)}
    made(content(), memory)
    assert memory.made == {}


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        ("terms 0 prose", 3),
        ("terms 2 prose", 0),
        ("pages 0 body", 0),
        ("pages 2 body", 4),
        ("editions 0 sections 0 summary", 1),
        ("editions 3 sections 0 summary", 1),
        ("editions 0 title hans", 2),
        ("editions 1 title hans", 3),
        ("releases 0 version", 4),
        ("versions sample:1.1 0 0", 1),
        ("imprint version", 4),
    ],
)
def test_an_edit_makes_again_what_depends_on_it(edit: str, again: int) -> None:
    """`again`: number of texts whose files that hold more than the text are made again."""
    way = tuple(int(step) if step.isdigit() else step for step in edit.split(" "))
    memory = Kept(before())
    made(changed(content(), way), memory)
    assert memory.made["portable"] == memory.made["text"] == again


def test_the_record_of_a_text_does_not_depend_on_the_glossary() -> None:
    memory = Kept(before())
    made(changed(content(), ("terms", 0, "prose")), memory)
    assert set(memory.made) == {"text", "handout", "portable"}
