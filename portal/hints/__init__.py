"""Hints while writing: what might be said better. None of them keeps anything from being published."""
