"""An XML list of records, one in memory at a time. No entities, no document types, no outside files."""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from django.utils.translation import gettext as _

from .records import flattened
from .table import Line, Named, Unreadable

FIRST = 3_000
"""Elements looked at to find out which is a record."""
MOST_DEEP = 40
MARKUP = frozenset("p br div span ul ol li b strong i em u h1 h2 h3 h4 h5 h6 a table tr td th tbody".split())
USUAL = frozenset("job vacancy item entry position post advert row record jobposting".split())


class XmlReader(Named):
    def read(self) -> Iterator[Line]:
        try:
            wanted = record_path(self.file)
            if wanted is None:
                raise Unreadable(_("No list of vacancies was found in this XML file."))
            self.file.seek(0)
            for number, element in enumerate(elements(self.file, wanted), 1):
                yield self.line(number, flattened(as_values(element)))
        except DefusedXmlException as error:
            raise Unreadable(
                _("The XML file brings definitions of its own (DTD or entities). Such files are not opened.")
            ) from error
        except (ParseError, ValueError, LookupError) as error:
            raise Unreadable(_("The XML file is not whole or not XML: %(why)s.") % {"why": error}) from error


def name_of(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def walk(file: BinaryIO) -> Iterator[tuple[str, tuple[str, ...], Element]]:
    """(start or end, the names from the root down, the element)."""
    path: list[str] = []
    for event, element in iterparse(file, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            path.append(name_of(element))
            if len(path) > MOST_DEEP:
                raise ValueError(_("too many elements inside each other"))
            yield event, tuple(path), element
        else:
            yield event, tuple(path), element
            path.pop()


def record_path(file: BinaryIO) -> tuple[str, ...] | None:
    """The element that comes again and again and holds several values; of such inside each other the outer."""
    count: Counter[tuple[str, ...]] = Counter()
    values: Counter[tuple[str, ...]] = Counter()
    for seen, (event, path, element) in enumerate(walk(file)):
        if event == "end" and len(path) > 1 and path[-1].lower() not in MARKUP:
            count[path] += 1
            values[path] += len({name_of(inner) for inner in element}) + len(element.attrib)
        if seen > FIRST and count:
            break
    able = [path for path in count if values[path] >= 2 * count[path]]
    return max(able, key=lambda path: (path[-1].lower() in USUAL, count[path] > 1, -len(path)), default=None)


def elements(file: BinaryIO, wanted: tuple[str, ...]) -> Iterator[Element]:
    inside: list[Element] = []
    for event, path, element in walk(file):
        if len(path) < len(wanted):
            inside = [*inside[: len(path) - 1], element]
        if event == "end" and path == wanted:
            yield element
            inside[-1].remove(element)


def as_values(element: Element) -> object:
    """Attributes and children by name; markup inside a value stays markup."""
    children = list(element)
    if children and all(name_of(inner).lower() in MARKUP for inner in children):
        return inner_markup(element)
    if not children and not element.attrib:
        return element.text or ""
    found: dict[str, list[object]] = {}
    for name, value in element.attrib.items():
        found.setdefault(name.rpartition("}")[2], []).append(value)
    for inner in children:
        found.setdefault(name_of(inner), []).append(as_values(inner))
    if (element.text or "").strip():
        found.setdefault("text", []).append(element.text)
    return found


def inner_markup(element: Element) -> str:
    for inner in element.iter():
        inner.tag = name_of(inner)
    return (element.text or "") + "".join(tostring(inner, encoding="unicode") for inner in element)
