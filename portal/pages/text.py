"""Plain text out of rich text: for the index, for passages, for whatever is quoted."""

import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from portal.figures.dating import is_undated
from portal.figures.models import Figure
from portal.figures.richtext import by_id, shown
from portal.saying import day

FIGURE_TAGS = re.compile(r'<embed [^>]*embedtype="figure"[^>]*>')
ID = re.compile(r'\bid="(\d+)"')
__all__ = ["figure_ids", "figure_of", "figures_in", "plain", "shown"]

FIGURE_MARK = "\x00"
MARKED = re.compile(f"{FIGURE_MARK}(\\d+){FIGURE_MARK}")
SENTENCE_END = re.compile(r"(?<=[.!?] )")
PARAGRAPHS = {"p", "li", "h2", "h3", "h4", "h5", "blockquote", "div", "tr", "br", "ul", "ol"}


def plain(html: str, figures: Mapping[str, Figure] | None = None) -> str:
    """One line a paragraph or list item; a figure reads as its value with the date it stands for."""
    reader = TextReader(by_id(figure_ids(html)) if figures is None else figures)
    reader.feed(html)
    reader.close()
    return reader.text()


def figure_ids(*htmls: str) -> set[str]:
    return {pk for html in htmls for tag in FIGURE_TAGS.findall(html) if (pk := figure_of(tag))}


def figure_of(tag: str) -> str:
    """The id in one stored tag."""
    found = ID.search(tag)
    return found[1] if found else ""


def figures_in(htmls: Iterable[str]) -> dict[str, Figure]:
    """The published figures that several texts show, in one query."""
    return by_id(figure_ids(*htmls))


def dated(figure: Figure, sentence: str = "") -> str:
    """The value with the date it stands for, since a quoted sentence stands alone.

    A date that ``sentence`` has said already would bury it, and what hardly ever changes needs none.
    """
    when = day(figure.stated_on) or figure.source_date
    if not when or when in sentence or figure.volatility == Figure.Volatility.STABLE:
        return figure.reading
    return f"{figure.reading} ({_('undated source') if is_undated(when) else when})"


class TextReader(HTMLParser):
    def __init__(self, figures: Mapping[str, Figure]) -> None:
        super().__init__(convert_charrefs=True)
        self.figures, self.parts = figures, [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in PARAGRAPHS:
            self.parts.append("")
        elif tag == "embed":
            self.put_figure(dict(attrs).get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self.parts.append("")

    def handle_data(self, data: str) -> None:
        self.parts[-1] += data.replace(FIGURE_MARK, "")

    def put_figure(self, pk: str) -> None:
        if pk in self.figures:
            self.parts[-1] += f"{FIGURE_MARK}{pk}{FIGURE_MARK}"

    def text(self) -> str:
        lines = (" ".join(self.with_figures(part).split()) for part in self.parts)
        return "\n".join(line for line in lines if line)

    def with_figures(self, part: str) -> str:
        """A date is said once a sentence, and not where the sentence's own words say it."""
        return "".join(self._figures_of(sentence) for sentence in SENTENCE_END.split(part))

    def _figures_of(self, sentence: str) -> str:
        for pk in MARKED.findall(sentence):
            mark = f"{FIGURE_MARK}{pk}{FIGURE_MARK}"
            sentence = sentence.replace(mark, dated(self.figures[pk], sentence), 1)
        return sentence
