"""Every text column of the database, whoever made the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection

TEXTS = {"CharField", "TextField", "JSONField"}
KEPT = ("sqlite_", "django_migrations", "auth_permission", "django_content_type")


@dataclass(frozen=True, slots=True)
class Column:
    table: str
    name: str
    key: str
    is_json: bool

    @property
    def as_text(self) -> str:
        column = quoted(self.name)
        return f"{column}::text" if self.is_json and connection.vendor == "postgresql" else column

    def rows_with(self, words: list[str]) -> list[tuple[Any, str]]:
        """(key, text) of the rows that hold any of the words, in either case."""
        like = "ILIKE" if connection.vendor == "postgresql" else "LIKE"
        tests = " OR ".join(f"{self.as_text} {like} %s ESCAPE '!'" for _ in words)
        query = f"SELECT {quoted(self.key)}, {self.as_text} FROM {quoted(self.table)} WHERE {tests}"  # noqa: S608
        with connection.cursor() as cursor:
            cursor.execute(query, [f"%{escaped(word)}%" for word in words])
            return cursor.fetchall()

    def put(self, key: Any, text: str) -> None:
        cast = "::jsonb" if self.is_json and connection.vendor == "postgresql" else ""
        query = (
            f"UPDATE {quoted(self.table)} SET {quoted(self.name)} = %s{cast} WHERE {quoted(self.key)} = %s"  # noqa: S608
        )
        with connection.cursor() as cursor:
            cursor.execute(query, [text, key])


def columns() -> Iterator[Column]:
    """Of ordinary tables with a key of their own. Accounts are left alone: they are another person's right."""
    own = get_user_model()._meta.db_table
    with connection.cursor() as cursor:
        tables = [info.name for info in connection.introspection.get_table_list(cursor) if info.type == "t"]
        for table in sorted(tables):
            if table == own or table.startswith(KEPT) or "_fts" in table:
                continue
            key = connection.introspection.get_primary_key_column(cursor, table)
            if key is None:
                continue
            for info in connection.introspection.get_table_description(cursor, table):
                kind = kind_of(info)
                if kind in TEXTS:
                    yield Column(table, info.name, key, is_json=kind == "JSONField")


def kind_of(info: Any) -> str:
    """Empty for what Django has no field for, such as PostgreSQL's search vectors: those are made from the rest."""
    try:
        return str(connection.introspection.get_field_type(info.type_code, info))
    except KeyError:
        return ""


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def escaped(word: str) -> str:
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
