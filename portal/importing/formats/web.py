"""A saved web page → its text, line by line. Nothing of it runs, and nothing that it points at is fetched."""

import re
from html.parser import HTMLParser

HIDDEN = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "head",
    "select",
    "button",
    "textarea",
}
BLOCKS = set("p div section article header footer main nav aside ul ol table tr td th thead tbody figure figcaption "
             "blockquote hr form li h1 h2 h3 h4 h5 h6 dl dt dd address pre fieldset".split())  # fmt: skip
MARKS = {"h1": "# ", "h2": "## ", "h3": "## ", "h4": "## ", "h5": "## ", "h6": "## ", "li": "- "}
IS_PAGE = re.compile(r"^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)


def is_page(text: str) -> bool:
    return bool(IS_PAGE.match(text[:4000]))


def lines_of(text: str) -> list[str]:
    reader = Reader()
    reader.feed(text)
    reader.close()
    reader.end_line()
    lines: list[str] = []
    for line in reader.lines:
        if line or (lines and lines[-1]):
            lines.append(line)
    return lines


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words = ""
        self.mark = ""
        self.hidden: list[str] = []
        self.link: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.hidden or tag in HIDDEN:
            if tag in HIDDEN and (tag != "head" or not self.hidden):
                self.hidden.append(tag)
            return
        told = dict(attrs)
        if tag == "br":
            self.end_line()
        elif tag == "img":
            self.picture(told)
        elif tag == "a":
            self.link = (len(self.words), told.get("href") or "")
        elif tag in BLOCKS:
            self.end_block(tag)
            self.mark = MARKS.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if self.hidden:
            if tag in self.hidden:
                del self.hidden[self.hidden.index(tag) :]
            return
        if tag == "a" and self.link:
            self.end_link()
        elif tag in BLOCKS:
            self.end_block(tag)
            self.mark = ""

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words += re.sub(r"\s+", " ", data)

    def end_link(self) -> None:
        assert self.link is not None
        at, url = self.link
        words = self.words[at:].strip()
        self.link = None
        if url.startswith(("http://", "https://")) and words and not set("()[] ") & set(url):
            self.words = f"{self.words[:at]}[{words}]({url})"

    def picture(self, told: dict[str, str | None]) -> None:
        self.end_line()
        name = re.sub(r"[\"<>\s]+", " ", (told.get("src") or "").split("?")[0].rsplit("/", 1)[-1])[:120]
        said = re.sub(r"[\"<>\s]+", " ", told.get("alt") or "").strip()[:200]
        described = f' alt="{said}"' if said else ""
        self.lines += [f'<img src="{name}"{described}>', ""]

    def end_line(self) -> None:
        words = " ".join(self.words.split())
        self.words, self.link = "", None
        if words:
            self.lines.append(self.mark + words)
            self.mark = ""

    def end_block(self, tag: str) -> None:
        self.end_line()
        if tag != "li" and self.lines and self.lines[-1]:
            self.lines.append("")
