"""A saved web page → its text, line by line. Nothing of it runs, and nothing that it points at is fetched."""

import re
from html.parser import HTMLParser

HIDDEN = set(
    "script style noscript template svg math iframe object head select button textarea video audio".split()
)
BLOCKS = set(
    "p div section article header footer main nav aside ul ol table tr td th thead tbody figure figcaption "
    "blockquote hr form li h1 h2 h3 h4 h5 h6 dl dt dd address pre fieldset body".split()
)
MARKS = {"h1": "# ", "li": "- ", **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "## ")}
IS_PAGE = re.compile(r"^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)


def is_page(text: str) -> bool:
    return bool(IS_PAGE.match(text[:4000]))


def lines_of(text: str) -> list[str]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.mark = ""
        self.hidden, self.depth = "", 0
        self.link: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.hidden == "head" and tag in BLOCKS:
            self.hidden = ""  # its end tag may be left out
        if self.hidden:
            self.depth += tag == self.hidden
        elif tag in HIDDEN:
            self.hidden, self.depth = tag, 1
        elif tag == "br":
            self.end_line()
        elif tag == "img":
            self.picture(dict(attrs))
        elif tag == "a":
            self.link = (len(self.words), dict(attrs).get("href") or "")
        elif tag in BLOCKS:
            self.end_block(tag)
            self.mark = MARKS.get(tag, self.mark if tag in {"p", "div"} else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """ "<svg/>" hides nothing."""
        if tag not in HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            self.depth -= tag == self.hidden
            self.hidden = self.hidden if self.depth else ""
        elif tag == "a" and self.link:
            self.end_link(*self.link)
        elif tag in BLOCKS:
            self.end_block(tag)
            self.mark = ""

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)

    def end_link(self, at: int, url: str) -> None:
        words = " ".join("".join(self.words[at:]).split())
        self.link = None
        if url.startswith(("http://", "https://")) and words and not set("()[] ") & set(url):
            self.words[at:] = [f"[{words}]({url})"]

    def picture(self, told: dict[str, str | None]) -> None:
        self.end_line()
        source = "" if (told.get("src") or "").startswith("data:") else told.get("src") or ""
        name, said = (
            " ".join(words.translate(str.maketrans('"<>', "   ")).split())[:200]
            for words in (source.split("?")[0].rsplit("/", 1)[-1], told.get("alt") or "")
        )
        described = f' alt="{said}"' if said else ""
        self.lines += [f'<img src="{name}"{described}>', ""]

    def end_line(self) -> None:
        words = " ".join("".join(self.words).split())
        self.words, self.link = [], None
        if words:
            self.lines.append(self.mark + words)
            self.mark = ""

    def end_block(self, tag: str) -> None:
        self.end_line()
        if tag != "li" and self.lines and self.lines[-1]:
            self.lines.append("")
