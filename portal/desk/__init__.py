"""What the lists and choosers of the admin share."""
