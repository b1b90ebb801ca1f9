"""What the team puts on top of the results for some words, for a while."""
