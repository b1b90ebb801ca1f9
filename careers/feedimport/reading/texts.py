"""The words of the advert, without the residue of the programs through which they went."""

import html
import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from careers.vacancies.advert_facts import EMAIL, PHONE, contact_in
from careers.vacancies.drafting import PROMPTS
from content.blocks.from_record import to_html
from portal.importing.cleaning import clean
from portal.importing.facts.people import people_in
from portal.importing.facts.summary import summary_of
from portal.importing.reading import Source
from portal.importing.record import Block, Named

from .advert import Advert, Known, Said

TEXTS = ("the_work", "who_we_look_for", "what_we_offer", "how_we_recruit")
ISLANDS = re.compile(r"<!--.*?-->|<!\[(?:if|endif).*?\]>|<(xml|style|script)\b.*?</\1\s*>", re.I | re.S)
PREFIXED = re.compile(r"</?[a-z]\w*:[a-z]\w*[^<>]*>", re.I)
HAS_MARKUP = re.compile(r"<(?:p|br|div|ul|li|span|h\d|b|strong|table)\b[^<>]*>", re.I)
CELL_END = re.compile(r"_x000[dD]_|\r")
CONTACT = ("contact_name", "contact_role", "contact_email", "contact_phone")


def blocks_of(text: str) -> list[Block]:
    text = CELL_END.sub("", text)
    if "&lt;" in text and not HAS_MARKUP.search(text):
        text = html.unescape(text)
    if HAS_MARKUP.search(text):
        text = PREFIXED.sub("", ISLANDS.sub(" ", text)).replace("\n", " ")
    if not text.strip():
        return []
    return [
        block for block in clean(Source("", text, "utf-8")).blocks if block.text and block.type != "image"
    ]


def read(advert: Advert, said: Said, known: Known) -> None:
    found: dict[str, list[Block]] = {name: [] for name in TEXTS}
    for name in TEXTS:
        for field, block in _prompted(name, blocks_of(said.get(name, ""))):
            found[field].append(block)
    everything = [block for blocks in found.values() for block in blocks]
    people = people_in(everything) if everything else []
    taken = _contact(advert, said, everything, people)
    for name, blocks in found.items():
        kept = [one for block in blocks if (one := without(block, taken)) is not None]
        advert.set(name, to_html(kept), said.get(name) or (kept[0].text if kept else ""))
        found[name] = kept
    _summary(advert, said, found)
    _names(advert, said, found, people, taken)


def _prompted(name: str, blocks: Sequence[Block]) -> list[tuple[str, Block]]:
    """One long description is parted at its headings, as HR would write it in four boxes."""
    field, parted = name, []
    for block in blocks:
        if name == "the_work" and block.type == "heading":
            prompt = next((prompt for prompt, words in PROMPTS if words.search(block.text)), "the_work")
            is_said_by_the_page = prompt not in ("the_work", field)
            field = prompt
            if is_said_by_the_page:
                continue
        parted.append((field, block))
    return parted


def _contact(advert: Advert, said: Said, blocks: list[Block], people: list[Named]) -> set[str]:
    """Fills the contact's own fields, which go when the advert closes. Returns what must leave the text."""
    found = contact_in(blocks, people)
    inside = {f"contact_{part}": value or "" for part, value in found[0].items()} if found else {}
    for name in CONTACT:
        value = " ".join((said.get(name) or inside.get(name) or "").split())
        if name == "contact_email" and not EMAIL.fullmatch(value):
            value = ""
        advert.set(name, value[: 40 if name == "contact_phone" else 150], value)
    return {
        value for name in ("contact_email", "contact_phone", "contact_name") if (value := advert.get(name))
    }


def without(block: Block, taken: set[str]) -> Block | None:
    """The block without the sentences that hold a contact's name, address or number; None when nothing is left."""
    if not any(word in block.text for word in taken):
        return block
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", block.text)
    kept = [one for one in sentences if not any(word in one for word in taken)]
    return block.turned(block.type, " ".join(kept)) if kept else None


def _summary(advert: Advert, said: Said, found: dict[str, list[Block]]) -> None:
    own = " ".join(block.text for block in blocks_of(said.get("summary", "")))
    body = summary_of([block for name in TEXTS for block in found[name]])
    pieces = [said.get("title", ""), said.get("team", ""), (said.get("place", "").splitlines() or [""])[0]]
    plain = ", ".join(dict.fromkeys(filter(None, pieces)))
    text = own or body or f"{plain}."
    advert.set(
        "summary",
        text if len(text) <= 300 else f"{text[:297].rsplit(' ', 1)[0]}…",
        said.get("summary") or text,
    )
    if not any(found.values()):
        advert.note(
            "text_missing",
            "the_work",
            _("It has no text: candidates read no more than the title and the facts."),
        )


def _names(
    advert: Advert, said: Said, found: dict[str, list[Block]], people: Sequence[Named], taken: set[str]
) -> None:
    """Nobody is named on this site without having agreed: the text must do without, or the person is the contact."""
    text = (
        "\n".join(block.text for blocks in found.values() for block in blocks)
        + "\n"
        + (advert.get("summary") or "")
    )
    named = [one.name for one in people if one.name in text and one.name not in taken]
    if named:
        message = _("The text names %(names)s. Take the name out, or move it to “Who to talk to”.")
        advert.hold("names_person", "the_work", message % {"names": ", ".join(named)})
    numbers = EMAIL.findall(text) + PHONE.findall(text)
    if numbers and not named:
        advert.note(
            "contact_in_text",
            "the_work",
            _("The text holds “%(what)s”, which stays after the advert closes.") % {"what": numbers[0]},
        )
