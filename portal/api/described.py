"""The API's own description: errors are problems, and every operation may answer with some."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from .problems import Problem

ALWAYS = {
    400: "The request cannot be read.",
    404: "There is nothing here.",
    422: "A value cannot be used.",
    429: "Too many requests.",
}
PROBLEM = "application/problem+json"


class PublicAPI(NinjaAPI):
    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Overrides ninja's, which describes every body as plain JSON and knows no errors of its own."""
        schema = super().get_openapi_schema(**kwargs)
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas.setdefault("Problem", Problem.model_json_schema())
        for operations in schema["paths"].values():
            for operation in operations.values():
                _with_problems(operation["responses"])
        return schema


def _with_problems(responses: dict[Any, Any]) -> None:
    for status, said in ALWAYS.items():
        responses.setdefault(status, {"description": said})
    for status, response in responses.items():
        if int(status) >= 400:
            response["content"] = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
