"""Finds words that a person sees and that gettext does not: in templates and in Python.

Each finding is ``file:line: the words``.
"""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from django.template.base import Lexer, TokenType
from django.utils.text import smart_split

WORD = re.compile(r"[^\W\d_]{2,}")
SEEN_ATTRIBUTES = {"alt", "title", "placeholder", "aria-label", "aria-description", "label"}
SEEN_KEYWORDS = {
    "verbose_name",
    "verbose_name_plural",
    "help_text",
    "label",
    "heading",
    "description",
    "short_description",
    "empty_label",
    "violation_error_message",
    "menu_label",
    "page_title",
    "page_subtitle",
}
SEEN_NAMES = {*SEEN_KEYWORDS, "permission_denied_message", "success_message", "error_message"}
SPEAKING_CALLS = {"ValidationError", "success", "error", "warning", "info"}
MARKUP_CALLS = {"format_html", "mark_safe"}
# Words that are the same in every language: code, marks and units.
UNTRANSLATED = {"html", "en", "px", "am", "pm", "iCal", "CSV", "XLSX", "PDF", "Careway"}


class _Visible(HTMLParser):
    """The words of a page that are text or a spoken attribute."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in {"script", "style"}
        for name, value in attrs:
            if name in SEEN_ATTRIBUTES:
                self.keep(value or "")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.keep(data)

    def keep(self, text: str) -> None:
        if any(word not in UNTRANSLATED for word in WORD.findall(text)):
            self.found.append((self.getpos()[0], " ".join(text.split())))


def in_template(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of each text of a template that stands outside ``translate`` and ``blocktranslate``."""
    shown: list[str] = []
    quiet = ""
    for token in Lexer(source).tokenize():
        command = token.contents.split()[0] if token.contents.split() else ""
        lines = "\n" * _raw_lines(token)
        if token.token_type == TokenType.BLOCK:
            quiet = _quiet_after(command, quiet)
            shown.append(lines + _spoken_default(token.contents, command))
        elif token.token_type == TokenType.TEXT:
            shown.append("\n" * token.contents.count("\n") if quiet else token.contents)
        else:
            shown.append(lines)
    reader = _Visible()
    reader.feed("".join(shown))
    reader.close()
    yield from reader.found


def _raw_lines(token) -> int:  # noqa: ANN001
    return token.contents.count("\n") if token.token_type != TokenType.TEXT else 0


def _quiet_after(command: str, quiet: str) -> str:
    if command in {"blocktranslate", "blocktrans", "comment"}:
        return command
    return "" if command == f"end{quiet}" else quiet


def _spoken_default(contents: str, command: str) -> str:
    """Words that an ``include`` or a tag is given as ``title="..."`` in place of a translated value."""
    if command in {"translate", "trans", "blocktranslate", "load", "if", "elif", "url", "static", "extends"}:
        return ""
    spoken = []
    for bit in smart_split(contents):
        name, _, value = bit.partition("=")
        if name in SEEN_ATTRIBUTES | {"heading", "text"} and value[:1] in {'"', "'"}:
            spoken.append(value.strip("\"'"))
    return " ".join(spoken)


def in_python(source: str) -> Iterator[tuple[int, str]]:
    """Line and words of each literal that is said to a person without gettext."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _said_by_call(node)
        elif isinstance(node, ast.ClassDef):
            yield from _said_by_class(node)


def _said_by_call(node: ast.Call) -> Iterator[tuple[int, str]]:
    name = _name(node.func)
    for keyword in node.keywords:
        if keyword.arg in SEEN_KEYWORDS:
            yield from _words(keyword.value)
    if name == "ValidationError" or (name in SPEAKING_CALLS and _owner(node.func) == "messages"):
        for argument in node.args:
            yield from _words(argument)
    if name in MARKUP_CALLS and node.args:
        for line, markup in _words(node.args[0]):
            reader = _Visible()
            reader.feed(re.sub(r"\{[^}]*\}", "", markup))
            yield from ((line, words) for _, words in reader.found)


def _said_by_class(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    choices = any("Choices" in _name(base) for base in node.bases)
    for statement in node.body:
        if not isinstance(statement, ast.Assign):
            continue
        target = _name(statement.targets[0])
        if target in SEEN_NAMES:
            yield from _words(statement.value)
        if choices and isinstance(statement.value, ast.Tuple):
            yield from _words(statement.value.elts[-1])


def _words(node: ast.expr) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(word not in UNTRANSLATED for word in WORD.findall(node.value)):
            yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
        if WORD.search(text):
            yield node.lineno, text
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _words(value)
    elif isinstance(node, ast.List | ast.Tuple):
        for value in node.elts:
            yield from _words(value)
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.IfExp):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _words(child)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _owner(node: ast.expr) -> str:
    return _name(node.value) if isinstance(node, ast.Attribute) else ""


def untranslated(root: Path) -> list[str]:
    """Every finding below ``root``, in the apps that people see."""
    found = []
    for app in ("portal", "content", "careers", "chatbot"):
        for path in sorted((root / app).rglob("*")):
            reader = {".html": in_template, ".py": in_python}.get(path.suffix)
            if reader is None or "migrations" in path.parts or "settings" in path.parts:
                continue
            found += [
                f"{path.relative_to(root)}:{line}: {words[:90]}" for line, words in reader(path.read_text())
            ]
    return found
