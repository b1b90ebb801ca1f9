class EmbeddingUnavailable(Exception):
    """No vectors can be made now; keyword search stands alone. The message says why, for the log."""
