"""Small charts as inline SVG, each with a table behind it. They need no script and follow the page's colours.

Across, everything is a share of the width, and only down in pixels: so a chart fits a phone and its letters
stay as large as the page's. A view model here works out the places; one template a chart draws them.
"""
