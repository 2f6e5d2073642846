"""The critical apparatus of a text: what was done to the witness, whether it is proved, every change."""

from __future__ import annotations

from collections.abc import Iterator

from edition.model import Edition
from edition.render import apparatus_certificate, apparatus_changes, apparatus_remarks, apparatus_summary, witness
from edition.render.frame import Head, Place, page
from edition.render.markdown import attributes, escape, link, relative
from edition.render.paths import apparatus_path, text_path
from edition.render.record import Record, record
from edition.render.text import hub
from edition.render.view import Site, View


def render(site: Site) -> dict[str, bytes]:
    """Two pages for every text."""
    pages: dict[str, bytes] = {}
    for edition in site.turn:
        for view in site.views(edition.meta.standard):
            path = apparatus_path(view, edition.meta.id)
            head = _head(view, edition)
            pages[path] = page(view, path, head, "\n\n".join(_body(record(site, view, edition, path))))
    return pages


def _head(view: View, edition: Edition) -> Head:
    title = view.title(edition)
    return Head(
        kind="apparatus",
        title=f"{view.say('校勘记')}：{title}",
        description=f"《{title}》{view.say('的校勘记：改动的类别与数目、恢复的检验、逐条校记与底本全文。')}",
        trail=(hub(view), Place(title, text_path(view, edition.meta.id))),
        text=edition.meta.id,
    )


def _body(own: Record) -> Iterator[str]:
    view = own.view
    title = link(f"《{escape(view.title(own.edition))}》", relative(own.path, text_path(view, own.edition.meta.id)))
    yield f"# {view.say('校勘记')} {attributes(anchor='title')}"
    yield f"{title}\n{attributes('lead')}"
    for name, anchor, blocks in (
        ("做了什么", "summary", apparatus_summary.blocks),
        ("恢复的检验", "certificate", apparatus_certificate.blocks),
        ("逐条校记", "emendations", apparatus_changes.emendations),
        ("简繁选字", "choices", apparatus_changes.choices),
        ("存疑", "doubts", apparatus_remarks.doubts),
        ("编者的决定", "decisions", apparatus_remarks.decisions),
        ("底本全文", "witness", _witness),
    ):
        yield f"## {view.say(name)} {attributes(anchor=anchor)}"
        yield from blocks(own)


def _witness(own: Record) -> Iterator[str]:
    text = own.edition.text
    yield own.view.say(
        "下面是底本的全文，一字未动。加了标记的地方，本版作了改动；没有标记的地方，本版照录。"
        "标记旁的说明给出改成了什么、依据哪条规则。"
    )
    rows = "\n".join(witness.rows(text, own.names, own.anchors))
    yield f'<div class="witness" lang="{witness.language_of(text)}">\n{rows}\n</div>'
