"""What a file of a pack says of its rows."""

from pathlib import Path

from portal.packs.files import read


def test_what_every_row_says_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "team.toml"
    path.write_text(
        """
        [every]
        employer = "acme"
        weekly_hours = 37
        [[vacancy]]
        slug = "one"
        [[vacancy]]
        slug = "two"
        employer = "other"
        [[vacancy]]
        slug = "three"
        weekly_hours = ""
        """,
        "utf-8",
    )
    assert [item.data for item in read("demo", path)] == [
        {"slug": "one", "employer": "acme", "weekly_hours": 37},
        {"slug": "two", "employer": "other", "weekly_hours": 37},
        {"slug": "three", "employer": "acme"},
    ]
