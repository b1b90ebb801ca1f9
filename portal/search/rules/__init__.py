"""What editors tell the search about people's words: what means what, what is a filter, what does not count."""
