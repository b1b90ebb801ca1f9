"""What is open as somebody asks: their conditions, the search they make, the cards that come of it."""
