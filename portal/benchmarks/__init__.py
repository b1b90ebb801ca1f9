"""How fast it is, in one run, as ratios side by side."""
