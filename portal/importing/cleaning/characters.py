"""Spaces that are not spaces, characters that nobody sees, and letters that another program broke."""

import html
import re
from dataclasses import replace

from portal.importing.document import Line, Notes

INVISIBLE = dict.fromkeys([*range(0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xFFFC])
SPACES = dict.fromkeys([0x09, 0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
MENDABLE = "‘’“”–—…•£€©®°·½¼¾éèêëáàâäíìîïóòôöúùûüçñÉÈÀÁÇÖÜ\xa0"


def _broken(character: str) -> str:
    """What a character looks like after its UTF-8 was read as Windows-1252."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in character.encode("utf-8")
    )


BROKEN = {_broken(character): character for character in MENDABLE}
BROKEN_PATTERN = re.compile("|".join(re.escape(one) for one in sorted(BROKEN, key=len, reverse=True)))


def clean_characters(lines: list[Line], notes: Notes) -> list[Line]:
    cleaned: list[Line] = []
    for line in lines:
        text = BROKEN_PATTERN.sub(lambda match: BROKEN[match[0]], line.text)
        if text != line.text:
            notes.find("mojibake", line.number)
        if "&" in text:
            text = ENTITY.sub(lambda match: html.unescape(match[0]), text)
        for part in re.split("[\u2028\u2029\x0b\x0c\x85]", text):
            plain = part.translate(SPACES).translate(INVISIBLE)
            cleaned.append(replace(line, text=re.sub(" {2,}", " ", plain).strip()))
    return cleaned
