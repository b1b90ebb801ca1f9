"""What is sent and read, by orjson; it refuses half a character and numbers beyond 64 bits, which Python's own takes."""

from typing import Any

import orjson
from elasticsearch.serializer import JsonSerializer, NdjsonSerializer


class Json(JsonSerializer):
    def json_dumps(self, data: Any) -> bytes:
        try:
            return orjson.dumps(data)
        except TypeError:
            return super().json_dumps(data)

    def json_loads(self, data: bytes) -> Any:
        try:
            return orjson.loads(data)
        except ValueError:
            return super().json_loads(data)


class Lines(Json, NdjsonSerializer):
    """One a line."""


SERIALIZERS = {Json.mimetype: Json(), NdjsonSerializer.mimetype: Lines()}
