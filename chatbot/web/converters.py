from uuid import UUID


class HexId:
    """An id as we write it in addresses and answers: 32 digits, no hyphens."""

    regex = "[0-9a-f]{32}"

    def to_python(self, value: str) -> UUID:
        return UUID(value)

    def to_url(self, value: UUID | str) -> str:
        return value.hex if isinstance(value, UUID) else value
