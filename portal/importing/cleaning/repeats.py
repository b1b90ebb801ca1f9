"""What a layout prints twice is kept once: page headers, the apply box, a headline that shouts a quotation."""

import re
from collections import Counter

from portal.importing.cleaning.words import JOINING, folded, nearly_same, words_of
from portal.importing.document import Notes
from portal.importing.record import Block

QUESTION_FILLERS = JOINING | {"do", "did", "does", "got", "get", "you", "what"}


def drop_repeats(blocks: list[Block], notes: Notes) -> list[Block]:
    blocks = _without_shouted_copies(blocks, notes)
    blocks = _without_page_numbers(_without_repeated_groups(blocks, notes), notes)
    counts = Counter(folded(block.text) for block in blocks if block.text)
    seen: dict[str, Block] = {}
    headlines: list[tuple[set[str], Block]] = []
    kept: list[Block] = []
    for block in blocks:
        key = folded(block.text)
        words = key.split()
        again = key in seen and (len(words) >= 4 or counts[key] > 2 or _is_address(block.text))
        again = again and block.type not in {"item", "numbered"}
        like = _similar_headline(block, words, headlines) if not again else None
        if block.text and (again or like):
            notes.find("repeated_block", block.line, text=block.text)
            notes.drop("repeated", block.line, block.text)
            continue
        seen.setdefault(key, block)
        if counts[key] > 2 and len(words) < 12 and block.type != "image":
            block = block.turned(block.type, _running=True)
        if 5 <= len(words) <= 12:
            headlines.append((set(words), block))
        kept.append(block)
    return kept


def _without_repeated_groups(blocks: list[Block], notes: Notes) -> list[Block]:
    """Lines that stand together a second time: a caption under the same picture, the address under the advert."""
    groups: dict[int, list[Block]] = {}
    for block in blocks:
        groups.setdefault(block.group, []).append(block)
    seen: set[str] = set()
    kept: list[Block] = []
    for group in groups.values():
        key = folded(" ".join(block.text for block in group))
        if len(group) > 1 and key in seen and len(key.split()) >= 4:
            notes.find("repeated_block", group[0].line, text=" ".join(block.text for block in group))
            for block in group:
                notes.drop("repeated", block.line, block.text)
            continue
        seen.add(key)
        kept += group
    return kept


def _without_page_numbers(blocks: list[Block], notes: Notes) -> list[Block]:
    """Two or more lines that are a small number each, and rising, count pages."""
    alone = [int(block.text) for block in blocks if re.fullmatch(r"\d{1,3}", block.text)]
    if len(alone) < 2 or alone != sorted(set(alone)):
        return blocks
    for block in blocks:
        if re.fullmatch(r"\d{1,3}", block.text):
            notes.drop("page_number", block.line, block.text)
    return [block for block in blocks if not re.fullmatch(r"\d{1,3}", block.text)]


def _is_address(text: str) -> bool:
    return " " not in text and "." in text


def _similar_headline(
    block: Block, words: list[str], headlines: list[tuple[set[str], Block]]
) -> Block | None:
    """ "Have you got what it takes?" and "Do you have what it takes?": they differ in fillers alone."""
    if not (5 <= len(words) <= 12) or not block.text.endswith(("?", "!")):
        return None
    mine = set(words)
    for theirs, other in headlines[-200:]:
        same = mine & theirs
        if (
            other.text[-1:] == block.text[-1:]
            and len(same) >= 5
            and mine ^ theirs <= QUESTION_FILLERS - {"what"}
        ):
            return other
    return None


def _without_shouted_copies(blocks: list[Block], notes: Notes) -> list[Block]:
    """A headline in capitals whose words open a quotation further on, and the source line below it."""
    openings = [(words_of(block.text[:400]), block) for block in blocks if len(block.text.split()) > 6]
    kept: list[Block] = []
    copied = False
    for index, block in enumerate(blocks):
        if copied and len(block.text.split()) <= 5 and _comes_again(block, blocks[index + 1 :]):
            notes.drop("repeated", block.line, block.text)
            copied = False
            continue
        copied = False
        original = _shouted(block, openings)
        if original is None:
            kept.append(block)
            continue
        copied = True
        notes.find("repeated_block", block.line, text=block.text)
        notes.drop("repeated", block.line, block.text)
        _note_spellings(block, original, notes)
    return kept


def _shouted(block: Block, openings: list[tuple[list[str], Block]]) -> Block | None:
    if not block.text.isupper() or len(block.text.split()) < 5 or len(block.text) > 200:
        return None
    mine = words_of(block.text)
    for theirs, other in openings:
        if other is not block and len(theirs) >= len(mine) and not other.text.isupper() and all(
            nearly_same(one, two) for one, two in zip(mine, theirs, strict=False)
        ):  # fmt: skip
            return other
    return None


def _note_spellings(block: Block, original: Block, notes: Notes) -> None:
    for one, two in zip(words_of(block.text), words_of(original.text[:400]), strict=False):
        if one != two:
            notes.find("other_spelling", block.line, text=two, other=one)
            notes.facts.setdefault("other_spellings", []).append({"word": two, "also": one})


def _comes_again(block: Block, later: list[Block]) -> bool:
    return any(folded(block.text) == folded(other.text) for other in later)
