"""Word files and saved web pages are read as their text; what is made to harm is refused in plain words."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import paragraph, run, word_file, zipped

from portal.importing.formats import word
from portal.importing.reading import Source, Unreadable, read
from portal.importing.recognise import to_record

BOLD = "<w:rPr><w:b/></w:rPr>"
DOCTYPE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def lines(data: bytes, name: str = "letter.docx") -> list[str]:
    return [line for line in read(data, name).text.split("\n") if line]


def test_a_word_file_keeps_title_headings_and_lists() -> None:
    data = word_file(
        paragraph("The kettle and the quiet", "Title"),
        paragraph("Getting in", "Heading2"),
        "It took two tries.",
        paragraph("Ask early", item=True),
        paragraph("Bring cake", item=True),
        paragraph(run("Getting on", BOLD)),
    )
    assert lines(data) == [
        "# The kettle and the quiet",
        "## Getting in",
        "It took two tries.",
        "- Ask early",
        "- Bring cake",
        "**Getting on**",
    ]


def test_words_are_kept_in_order_whatever_holds_them() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('Pay')}</w:tc><w:tc>{paragraph('£30,000')}</w:tc></w:tr></w:tbl>"
    tracked = f"<w:p><w:ins>{run('kept ')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{run('here')}</w:p>"
    box = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{paragraph('In a box')}"
        f"</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{paragraph('In a box')}"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(word_file(cell, tracked, box)) == ["Pay", "£30,000", "kept here", "In a box"]


def test_a_link_keeps_its_web_address_and_no_other() -> None:
    link = f'<w:p><w:hyperlink r:id="rId1">{run("Apply here")}</w:hyperlink></w:p>'
    assert lines(word_file(link)) == ["[Apply here](https://example.org/apply)"]
    assert lines(word_file(link, link="file:///server/share")) == ["Apply here"]


def test_a_picture_leaves_a_slot_with_its_name() -> None:
    drawing = '<w:p><w:r><w:drawing><wp:docPr id="1" name="Picture 1" descr="Two people at a desk"/></w:drawing></w:r></w:p>'
    record = to_record(read(word_file("Words before it, enough to be a line of text.", drawing), "a.docx"))
    assert "image_lost" in {one.code for one in record.findings}


@pytest.mark.parametrize(
    "data",
    [
        zipped({"something.txt": "no document"}),
        zipped({"word/document.xml": "<w:document"}),
        word_file("&a;", before=DOCTYPE),
        word_file("Words", before=DOCTYPE),
        zipped({"word/document.xml": b" " * (word.LARGEST + 10)}),
        zipped({f"part{number}": "" for number in range(word.MOST_PARTS + 1)}),
        word_file("Words")[:-30],
        word_file("<w:p>" + "<w:r>" * 5000 + "</w:r>" * 5000 + "</w:p>"),
    ],
    ids=["no document", "broken", "entity", "declared entity", "bomb", "many parts", "cut", "deep"],
)
def test_a_hostile_or_broken_file_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(Unreadable, match="save it again as .docx"):
        read(data, "letter.docx")


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_no_damage_to_a_word_file_does_more_than_make_it_unreadable(data) -> None:
    file = bytearray(word_file(paragraph("The kettle", "Title"), "It took two tries."))
    for _ in range(data.draw(st.integers(1, 6))):
        file[data.draw(st.integers(4, len(file) - 1))] = data.draw(st.integers(0, 255))
    try:
        source = read(bytes(file), "letter.docx")
    except Unreadable:
        return
    assert isinstance(source, Source)


PAGE = """<!DOCTYPE html><html><head><title>Site</title><style>p {}</style><body onload="x()">
<nav><a href="/">Home</a></nav><h1>The kettle
  and the quiet</h1><p>It took <b>two</b> tries &amp; a bus.<script>alert("never")</script></p>
<ul><li>Ask early</li><li><p>Bring cake</p></li></ul><img src="/media/desk.jpg?x=1" alt="Two desks">
<p><a href="https://example.org/apply">Apply</a> or <a href="javascript:steal()">not</a>.</p>"""


def test_a_web_page_is_its_text_and_nothing_of_it_runs_or_is_fetched() -> None:
    assert lines(PAGE.encode(), "page.html") == [
        "Home",
        "# The kettle and the quiet",
        "It took two tries & a bus.",
        "- Ask early",
        "- Bring cake",
        '<img src="desk.jpg" alt="Two desks">',
        "[Apply](https://example.org/apply) or not.",
    ]


def test_a_web_page_is_known_by_its_content_too() -> None:
    assert lines(PAGE.encode(), "page.txt") == lines(PAGE.encode(), "page.html")


@given(st.text(alphabet="<>/abilscript svg=\"'&;!-\n", max_size=300))
@settings(deadline=None)
def test_no_garbage_defeats_the_reader_of_web_pages(text: str) -> None:
    with contextlib.suppress(Unreadable):
        assert read(text.encode(), "page.html").text.strip()


def test_every_format_gives_the_same_record() -> None:
    words = ["It took two tries to get in and I would do it again.", "My team keeps a kettle in the corner."]
    plain = "# The kettle and the quiet\n\n" + "\n\n".join(words)
    page = f"<html><body><h1>The kettle and the quiet</h1><p>{words[0]}</p><p>{words[1]}</p></body></html>"
    data = word_file(paragraph("The kettle and the quiet", "Title"), *words)
    records = [
        to_record(read(content, name))
        for name, content in (("a.txt", plain.encode()), ("a.html", page.encode()), ("a.docx", data))
    ]
    assert len({one.kind for one in records}) == 1
    assert {one.fields["title"] for one in records} == {"The kettle and the quiet"}
    assert len({tuple(block.text for block in one.body) for one in records}) == 1
