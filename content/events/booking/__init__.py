"""Coming to an event without an account: a place or the waiting list, change and cancel by a signed link."""
