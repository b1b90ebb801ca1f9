"""From the blocks of a body to parts that can be found and cited."""

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from portal.lines import lines
from portal.pages.parts import Part


def body_parts(body: StreamValue, title: str) -> list[Part]:
    """In order. A text without a heading goes by the page's title."""
    made = [MAKERS[block.block_type](block, title) for block in body if block.block_type in MAKERS]
    return [part for part in made if part]


def anchor_of(block: StreamValue.StreamChild) -> str:
    """A section's own; else one from the block's stored id, which moving and editing leave alone."""
    if block.block_type == "section":
        return block.value["anchor"]
    return f"{block.block_type.replace('_', '-')}-{(block.id or '')[:8]}"


def section(block: StreamValue.StreamChild, title: str) -> Part:
    value = block.value
    sources = [
        {key: str(source[key] or "") for key in ("title", "url", "date")} for source in value["sources"]
    ]
    return Part(
        anchor_of(block),
        value["heading"],
        html=value["text"].source,
        questions=tuple(lines(value["questions"] or "")),
        sources=tuple(sources),
    )


def text(block: StreamValue.StreamChild, title: str) -> Part:
    return Part(anchor_of(block), title, html=block.value.source)


def quote(block: StreamValue.StreamChild, title: str) -> Part:
    value = block.value
    person = value["person"]
    who = ", ".join(part for part in (value.speaker, value["speaker_role"]) if part)
    if value.has_moved_on:
        who = _("%(who)s, at the time") % {"who": who}
    return Part(
        anchor_of(block),
        title,
        text=value["text"],
        attribution=who or _("Somebody quoted on this page"),
        said_on=value["said_on"],
        people=(person.pk,) if person else (),
    )


def recognition(block: StreamValue.StreamChild, title: str) -> Part:
    person = block.value["person"]
    heading = _("%(nominee)s, put forward by colleagues") % {"nominee": block.value.name}
    return Part(anchor_of(block), heading, text=block.value["text"], people=(person.pk,) if person else ())


def voices(block: StreamValue.StreamChild, title: str) -> Part:
    value = block.value
    who = f"{value['group']} ({value['age_range']})" if value["age_range"] else value["group"]
    heading = _("What young people ask: %(who)s") % {"who": value["group"]}
    asks = "\n".join(value["asks"])
    return Part(
        anchor_of(block),
        heading,
        text=asks,
        questions=(_("What do young people want from whoever has this job?"),),
        attribution=who,
        said_on=value["agreed_on"],
    )


MAKERS = {"section": section, "text": text, "quote": quote, "recognition": recognition, "voices": voices}
