"""What a rich text of ours may hold. Headings are a section's own, so a text starts at the third level."""

PROSE = ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "figure", "term"]
LINE = ["bold", "italic", "link", "figure", "term"]
