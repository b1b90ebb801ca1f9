"""Whatever program wrote the list: it is read line by line, or refused as a whole with the reason."""

import io
import json
import tracemalloc
import zipfile

import pytest
from openpyxl import Workbook

from careers.feedimport.formats import Unreadable, reader_of
from careers.feedimport.formats.table import MOST_LINES


def cells_of(data: bytes) -> list[list[str]]:
    return [line.cells for line in reader_of(io.BytesIO(data)).lines()]


def workbook(*rows: list) -> bytes:
    book, held = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(held)
    return held.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as reason:
        cells_of(data)
    return str(reason.value)


@pytest.mark.parametrize(
    "data",
    [
        b"Title,Pay\nCarer,\xc2\xa312\n",
        b"\xef\xbb\xbfTitle;Pay\r\nCarer;\xc2\xa312\r\n",
        b"Title;Pay\r\nCarer;\xa312\r\n",
        b"sep=;\r\nTitle;Pay\r\nCarer;\xa312",
        "Title\tPay\r\nCarer\t£12\r\n".encode("utf-16"),
        "Title|Pay\nCarer|£12\n".encode("utf-16-le"),
        "<table><tr><th>Title<th>Pay<tr><td>Carer<td>£12</table>".encode(),
        workbook(["Title", "Pay"], ["Carer", "£12"]),
    ],
    ids=["commas", "bom", "windows-1252", "sep-line", "utf-16", "no-bom", "web-table", "workbook"],
)
def test_every_spelling_of_a_table_is_the_same_table(data):
    assert cells_of(data) == [["Title", "Pay"], ["Carer", "£12"]]


def test_a_cell_may_hold_lines_and_separators():
    assert cells_of(b'a,b\n"x, y","l1\nl2"\n')[1] == ["x, y", "l1\nl2"]


@pytest.mark.parametrize(
    "data",
    [
        b'[{"t": "Carer", "pay": {"from": 12.5}, "at": ["A", "B"]}]',
        b'{"meta": {"n": 1}, "jobs": [{"t": "Carer", "pay": {"from": 12.5}, "at": ["A", "B"]}]}',
        b'{"t": "Carer", "pay": {"from": 12.5}, "at": ["A", "B"]}\n',
        b"<jobs><job><t>Carer</t><pay><from>12.5</from></pay><at>A</at><at>B</at></job></jobs>",
    ],
    ids=["list", "inside", "lines", "xml"],
)
def test_records_name_their_values(data):
    reader = reader_of(io.BytesIO(data))
    lines = [line.cells for line in reader.lines()]
    assert (reader.headings, lines) == (["t", "pay from", "at"], [["Carer", "12.5", "A\nB"]])


def test_markup_in_xml_stays_markup():
    data = b"<jobs><job><t>A</t><d><p>One <b>two</b></p></d></job><job><t>B</t><d><![CDATA[<p>Three</p>]]></d></job></jobs>"
    assert cells_of(data) == [["A", "<p>One <b>two</b></p>"], ["B", "<p>Three</p>"]]


def test_a_formula_is_its_last_value_and_nothing_is_worked_out():
    data = workbook(["Title", "Pay"], ["Carer", "=1+1"], ["=cmd|'/c calc'!A1", "12"])
    assert cells_of(data) == [["Title", "Pay"], ["Carer"], ["", "12"]]


def test_days_in_a_workbook_are_days():
    from datetime import datetime

    assert cells_of(workbook(["a", "b"], [datetime(2027, 1, 2), datetime(2027, 1, 2, 17, 30)]))[1] == [
        "2027-01-02",
        "2027-01-02 17:30",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b'Title,Text\nCarer,"You help',
        b"Ref,Title,Pay\n1,Carer,12\n2,Cook,13\n3,Co",
        b'[{"t": "Carer"}, {"t": "Co',
        b'{"jobs": [{"t": "Carer"},',
        b"<jobs><job><t>Carer</t><p>1</p></job><job><t>",
        workbook(["Title"], ["Carer"])[:-200],
    ],
    ids=["in-a-cell", "in-a-row", "json", "json-inside", "xml", "workbook"],
)
def test_a_file_that_breaks_off_is_refused_whole(data):
    assert refused(data)


def test_a_total_in_the_last_line_is_no_break():
    assert len(cells_of(b"Ref,Title,Pay\n1,Carer,12\n2,Cook,13\nTotal: 2")) == 4


BOMB = (
    b'<!DOCTYPE j [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    b"<j><job><t>&c;</t><p>1</p></job></j>"
)
OUTSIDE = b'<!DOCTYPE j [<!ENTITY f SYSTEM "file:///etc/passwd">]><j><job><t>&f;</t><p>1</p></job></j>'


@pytest.mark.parametrize("data", [BOMB, OUTSIDE], ids=["entities", "outside-file"])
def test_xml_that_brings_definitions_is_not_opened(data):
    assert "DTD or entities" in refused(data)


def test_xml_may_not_nest_without_end():
    assert "not whole" in refused(b"<a>" * 5000)


def test_a_workbook_far_larger_inside_is_not_opened():
    held = io.BytesIO(workbook(["Title"]))
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b"0" * 30_000_000)
    assert "far larger inside" in refused(held.getvalue())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".xlsx"),
        (b"PK\x03\x04nothing", "Excel workbook"),
        (b"<html><p>Please sign in</p></html>", "web page"),
        (b"<jobs/>", "No list"),
    ],
    ids=["empty", "pdf", "xls", "zip", "sign-in-page", "empty-xml"],
)
def test_what_is_no_list_is_refused_in_words(data, said):
    assert said in refused(data)


@pytest.mark.parametrize("kind", ["csv", "json", "xml"])
def test_a_long_list_is_read_in_little_memory_and_stops_at_the_limit(tmp_path, kind):
    """50 MB of rows; only as many as may come are read, and none is kept."""
    text = "You help. " * 480
    row = {
        "csv": f'{{n}},Carer,"{text}"\n',
        "json": json.dumps({"ref": "{n}", "title": "Carer", "text": text}).replace('"{n}"', "%d") + ",\n",
        "xml": f"<job><ref>{{n}}</ref><title>Carer</title><text>{text}</text></job>\n",
    }[kind]
    begin, end = {"csv": ("ref,title,text\n", ""), "json": ("[", "{}]"), "xml": ("<jobs>", "</jobs>")}[kind]
    path = tmp_path / "long"
    with path.open("w") as file:
        file.write(begin)
        file.writelines(row % n if kind == "json" else row.format(n=n) for n in range(MOST_LINES + 1200))
        file.write(end)
    assert path.stat().st_size > 50 * 2**20
    tracemalloc.start()
    with path.open("rb") as file, pytest.raises(Unreadable, match="10,000 rows"):
        for _line in reader_of(file).lines():
            pass
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * 2**20
