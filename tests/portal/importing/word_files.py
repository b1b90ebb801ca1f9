"""Word files as a program writes them, made from a few words."""

import io
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
LINK = '<Relationship Id="rId1" Type="hyperlink" Target="{}" TargetMode="External"/>'


def run(text: str, more: str = "") -> str:
    return f'<w:r>{more}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, style: str = "", item: bool = False) -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if item else ""
    inside = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{styled}{listed}</w:pPr>{inside}</w:p>"


def word_file(*paragraphs: str, before: str = "", link: str = "https://example.org/apply") -> bytes:
    body = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    links = LINK.format(escape(link))
    return zipped(
        {
            "word/document.xml": f"{before}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
        }
    )


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
