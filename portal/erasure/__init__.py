"""Erasing a person everywhere: one action, previewed, done, and reported without the name."""
