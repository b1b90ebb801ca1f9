"""HR's screens: hand in a list, say what its columns are, look at what would change, mend, bring in."""
