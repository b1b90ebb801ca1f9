"""Files with markup of their own → lines that read like the text: "# " before a heading, "- " before an item."""
