"""The editors' tester."""
