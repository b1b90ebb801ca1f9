"""The gazetteer's rows: read once, when a place is first asked for."""

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

# Counties that people still name, though they are no authorities any more.
OLD_COUNTIES = {
    "West Yorkshire": ["Leeds", "Bradford", "Calderdale", "Kirklees", "Wakefield"],
    "South Yorkshire": ["Barnsley", "Doncaster", "Rotherham", "Sheffield"],
    "Greater Manchester": [
        "Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Stockport", "Tameside", "Trafford",
        "Wigan",
    ],
    "Merseyside": ["Knowsley", "Liverpool", "St Helens", "Sefton", "Wirral"],
    "Tyne and Wear": ["Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"],
    "West Midlands": [
        "Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton",
    ],
    "Cumbria": ["Cumberland", "Westmorland and Furness"],
    "Berkshire": [
        "Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham",
    ],
    "Sussex": ["East Sussex", "West Sussex", "Brighton and Hove"],
    "Bedfordshire": ["Bedford", "Central Bedfordshire", "Luton"],
    "Cheshire": ["Cheshire East", "Cheshire West and Chester"],
    "Northamptonshire": ["North Northamptonshire", "West Northamptonshire"],
    "Avon": ["Bath and North East Somerset", "Bristol", "North Somerset", "South Gloucestershire"],
    "Cleveland": ["Hartlepool", "Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"],
    "Humberside": ["East Riding of Yorkshire", "Kingston upon Hull", "North Lincolnshire", "North East Lincolnshire"],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A named point with where it lies; WGS84 degrees."""

    name: str
    latitude: float
    longitude: float
    kind: str
    authority: str = ""
    region: str = ""
    population: int = -1

    @property
    def label(self) -> str:
        """The name, told apart from others of the same name."""
        return f"{self.name}, {self.authority}" if self.authority not in ("", self.name) else self.name


def fold(name: str) -> str:
    """Without case, accents, hyphens and full stops; Saint as St."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’‘.]", "", plain.replace("&", " and ")))
    return " ".join("st" if word == "saint" else word for word in words)


def rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@lru_cache(maxsize=1)
def outcodes() -> dict[str, FoundPlace]:
    return {
        row["outcode"]: FoundPlace(
            row["outcode"],
            float(row["latitude"]),
            float(row["longitude"]),
            "outcode",
            row["local_authority"],
            row["region"],
        )
        for row in rows("outcodes.csv")
    }


@lru_cache(maxsize=1)
def named() -> dict[str, tuple[FoundPlace, ...]]:
    """Places, authorities and old counties by folded name; the most populous first."""
    found: dict[str, list[FoundPlace]] = defaultdict(list)
    authorities = [read_authority(row) for row in rows("authorities.csv")]
    for place in [*map(read_place, rows("places.csv")), *authorities, *old_counties(authorities)]:
        found[fold(place.name)].append(place)
    return {
        name: tuple(sorted(same, key=lambda place: (place.kind != "place", -place.population)))
        for name, same in found.items()
    }


def read_place(row: dict[str, str]) -> FoundPlace:
    return FoundPlace(
        row["name"],
        float(row["latitude"]),
        float(row["longitude"]),
        "place",
        row["county_or_authority"],
        row["region"],
        int(row["population"] or -1),
    )


def read_authority(row: dict[str, str]) -> FoundPlace:
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    return FoundPlace(row["name"], latitude, longitude, "authority", row["name"], row["region"])


def old_counties(authorities: list[FoundPlace]) -> list[FoundPlace]:
    """Each in the middle of the authorities that it became."""
    by_name = {place.name: place for place in authorities}
    return [
        FoundPlace(
            name,
            sum(by_name[part].latitude for part in parts) / len(parts),
            sum(by_name[part].longitude for part in parts) / len(parts),
            "county",
            region=by_name[parts[0]].region,
        )
        for name, parts in OLD_COUNTIES.items()
    ]
