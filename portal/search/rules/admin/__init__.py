"""The editors' screens for search rules."""
