"""Passages by which a child, a care-experienced person, a family or an ill colleague might be recognised."""
