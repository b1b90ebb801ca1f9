"""The paragraphs of a Word document as lines, in reading order."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
NAME_OF_PICTURE = ".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
AROUND = {f"{W}{name}" for name in ("tbl", "tr", "tc", "sdt", "sdtContent", "ins", "smartTag", "customXml")}
UNSAID = {f"{W}{name}" for name in ("del", "moveFrom", "instrText", "pPr", "rPr", "delText")}
MOST_WORDS_OF_A_HEADING = 16
OFF = {"0", "false", "none"}


class Paragraphs:
    """``targets``: where each link leads, by its relation."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.targets = targets

    def lines_of(self, body: Element) -> list[str]:
        return [line for paragraph in paragraphs_in(body) for line in self._lines(paragraph)]

    def _lines(self, paragraph: Element) -> list[str]:
        lines = [line.strip() for line in self.text(paragraph).split("\n")]
        mark = mark_of(paragraph)
        if mark and lines[0]:
            lines[0] = f"{mark} {lines[0]}"
        elif len(lines) == 1 and is_bold_line(paragraph, lines[0]):
            lines[0] = f"**{lines[0]}**"
        return lines if mark == "-" else [*lines, ""]

    def text(self, parent: Element) -> str:
        return "".join(self._said(child) for child in parent)

    def _said(self, child: Element) -> str:
        name = child.tag.removeprefix(W)
        if name == "t":
            return child.text or ""
        if name in {"br", "cr"}:
            return "\n"
        if name in {"tab", "noBreakHyphen"}:
            return " " if name == "tab" else "-"
        if name in {"drawing", "pict"}:
            return self._drawn(child)
        if name == "hyperlink":
            return linked(self.text(child), self.targets.get(child.get(RELATION, ""), ""))
        if child.tag.endswith("}AlternateContent"):
            return self.text(child[0]) if len(child) else ""  # the rest says the same for older programs
        return "" if child.tag in UNSAID else self.text(child)

    def _drawn(self, drawing: Element) -> str:
        """The words of a text box; of a picture a slot with its name: it has to be uploaded and described."""
        boxes = list(drawing.iter(f"{W}txbxContent"))
        if boxes:
            return "\n" + "\n".join(self.text(one) for box in boxes for one in paragraphs_in(box)) + "\n"
        told = drawing.find(NAME_OF_PICTURE)
        name = (told.get("descr") or told.get("name") or "") if told is not None else ""
        name = " ".join(name.translate(str.maketrans("", "", '"<>')).split())[:200]
        return f'\n<img src="" alt="{name}">\n' if name else '\n<img src="">\n'


def paragraphs_in(parent: Element) -> Iterator[Element]:
    """A table's cells one after another."""
    for child in parent:
        if child.tag == f"{W}p":
            yield child
        elif child.tag in AROUND:
            yield from paragraphs_in(child)


def mark_of(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    if name == "title":
        return "#"
    if name.startswith("heading") or paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
        return "#" if name.endswith("1") else "##"
    listed = paragraph.find(f"{W}pPr/{W}numPr") is not None or name.startswith("list")
    return "-" if listed else ""


def is_bold_line(paragraph: Element, text: str) -> bool:
    """Where nobody uses styles, a short bold line is a heading."""
    said = [
        run for run in paragraph.iter(f"{W}r") if any((one.text or "").strip() for one in run.iter(f"{W}t"))
    ]
    return (
        bool(said)
        and "*" not in text
        and len(text.split()) <= MOST_WORDS_OF_A_HEADING
        and all(map(_bold, said))
    )


def _bold(run: Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(f"{W}val") not in OFF


def linked(words: str, url: str) -> str:
    return f"[{words}]({url})" if url and words.strip() and not set("()[] ") & set(url) else words
