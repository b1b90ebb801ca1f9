"""What people searched for and did not find: words that several typed, counted by day, nobody's."""
