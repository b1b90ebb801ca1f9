"""What the columns of a list mean: guessed from headings and contents, decided by a person, kept as data."""
