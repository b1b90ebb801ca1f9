"""Invented documents that vary every defect. Their words are ours; each shows what one site or another does."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.importing.reading import Source, read_file
from portal.importing.recognise import to_record
from portal.importing.record import Record
from portal.importing.registry import importers

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = sorted(path.stem for path in DOCUMENTS.glob("*.txt"))
KINDS = {
    "profile": "career_profile",
    "story": "story",
    "feature": "employer_feature",
    "brochure": "vacancy_brochure",
    "advert": "vacancy",
    "event": "event",
    "programme": "programme",
}
EXPECTED = {
    "profile_markdown": {
        "title": "Team Manager, Fostering: Tessa's story",
        "author": "Priya Hallam",
        "published": "2023-03-03",
        "person": "Tessa Okonjo",
        "role": "team manager",
        "employer": "Larkshire County Council",
        "tags": ["fostering", "leadership"],
    },
    "profile_fact_lines_cp1252": {
        "title": "A day in the life of a family support worker",
        "author": None,
        "published": "2022-09-14",
        "person": "Dominic Sayer",
        "role": "Family Support Worker",
        "employer": "Thorley Borough Council",
        "questions": ["Getting started", "The bit nobody tells you", "Money", "What I’d say to you"],
    },
    "profile_wrapped_letters": {
        "person": "Maureen Adeyemi-Clarke",
        "role": "Independent Reviewing Officer",
        "employer": "Saltmere Children's Trust",
        "author": None,
        "questions": [
            "What do you actually do all day?",
            "Were you always going to be a social worker?",
            "What would you change?",
            "Any advice?",
        ],
    },
    "profile_utf16": {
        "person": "Élodie Marchetti-Dunn",
        "first_name": "Élodie",
        "role": "apprentice social worker",
        "author": None,
        "published": None,
    },
    "story_page_builder": {
        "title": "Why I stopped counting the miles",
        "author": "Ruth Ackland",
        "published": "2021-05-12",
        "image_ids": ["5521", "77", "78", "79"],
        "editorial_brackets": ["[My manager]"],
        "tags": ["Rural practice", "Opinion"],
    },
    "story_header_date_above": {
        "title": "What the waiting room taught us",
        "author": None,
        "published": None,
    },
    "story_series_second": {
        "title": "Letting go of the spreadsheet: what happened when we stopped reporting",
        "author": "Hamish Oduya",
        "organisation": "TIDEWAY",
        "series": {"part": 2, "of": 4, "source": "second of a four-part series"},
        "brand_terms": ["SUBTRACT"],
        "bullets": 3,
    },
    "story_orders": {"title": "Ten minutes early", "author": "Bridie Malpas", "published": "2024-02-02"},
    "story_mojibake": {"title": "Growing up twice", "author": "Cormac Teale", "published": None},
    "feature_html": {
        "title": None,
        "employer": "Saltmere Children’s Trust",
        "abbrev": "SCT",
        "subheads": ["A bell and a budget", "Staying", "Nominated: Ruksana"],
    },
    "feature_single_quotes": {
        "title": "The long corridor",
        "people": [
            {"name": "Dele Harcourt", "role": "assistant director of children's services"},
            {"name": "Siân Pettifer", "role": "advanced practitioner"},
            {"name": "Bo Lindqvist", "role": "advanced practitioner"},
        ],
    },
    "brochure_pages": {
        "title": "HEAD OF SAFEGUARDING: A hard job in a kind place",
        "role": "Head of Safeguarding",
        "closing": "2025-01-17T12:00",
        "voices": [
            "Turn up when you said",
            "Read my file before you meet me",
            "Do not whisper",
            "Tell me who else knows",
        ],
        "group": {
            "name": "HEARTS",
            "expansion": "Hearing Every Angry Resident Teen group",
            "ages": "12 to 18",
        },
    },
    "advert_labels": {
        "title": "Senior Social Worker - Children in Care",
        "role": "Senior Social Worker",
        "employer": "Thorley Borough Council",
        "salary": {"raw": "£44,711 - £48,710 per annum (Grade K)", "min": 44711, "max": 48710},
        "closing": "2025-06-09T23:59",
        "reference": "TBC/4471",
        "contract": "Permanent",
        "schemes": ["Disability Confident employer"],
    },
    "story_fusion_builder": {
        "title": "Coming back after nine years",
        "author": "May Brathwaite",
        "published": "2022-01-09",
        "employer": "Thorley Borough Council",
    },
    "profile_interviewer_marks": {
        "person": "Gethin Parry-Jones",
        "role": "Senior Practitioner, Leaving Care",
        "employer": "Marsh Borough Council",
        "author": None,
        "published": None,
        "updated": "2024-06-06",
    },
    "feature_markdown": {
        "title": "Five minutes from the sea and four weeks of supervision",
        "employer": "Brackwater Council",
        "people": [
            {"name": "Odette Farrell", "role": "Team manager"},
            {"name": "Kwabena Sarpong", "role": "newly qualified social worker"},
        ],
    },
    "feature_builder_straight": {
        "employer": "Wight Shore Council",
        "abbrev": "WSC",
        "people": [
            {"name": "Jenny Adair", "role": "head of service"},
            {"name": "Malik Osei", "role": "social worker"},
            {"name": "Carys Penhallow", "role": "Deputy director"},
        ],
        "dead_ctas": ["See WSC's current vacancies here"],
    },
    "story_event_box": {
        "title": "A fair share",
        "published": None,
        "role": "Director of Children's Services",
        "employer": "Marsh Borough Council",
        "region": "North West",
        "group": "NWADCS",
        "authorities": "twenty-three",
        "money": ["£2.4m"],
        "events": ["spring 2017"],
    },
    "story_author_below": {
        "title": "Three habits of councils that learn",
        "author": "Rosa Whitlam",
        "organisation": "EDGEWAY",
        "newsletter": "Sign up for our newsletter",
        "subheads": ["What made the six different"],
    },
    "brochure_columns": {
        "role": "Assistant Director, Early Help",
        "employer": "Sandholm Council",
        "salary": {"raw": "£82,000 - £89,500", "min": 82000, "max": 89500},
        "closing": "2025-03-16",
        "pull_quotes": [],
        "voices": [
            "A room of our own",
            "Someone who texts back",
            "Fewer forms",
            "Tell us the truth about money",
        ],
    },
    "advert_stacked_labels": {
        "title": "Personal Adviser (Leaving Care)",
        "published": None,
        "closing": "2025-03-02",
        "hours": "22.5 hours per week",
        "contact": {"name": "Bill Tarrant", "role": None, "email": None, "phone": "01632 960777"},
    },
    "event_labels": {
        "title": "Open evening: children's homes after dark",
        "starts": "2027-03-04T18:00",
        "ends": "2027-03-04T20:00",
        "place": "Quay House, 12 Tanner Row, Wendbury",
        "online": False,
        "register_url": "https://www.larkshire.example.gov.uk/open-evening",
        "cost": "free, and there is soup",
        "audience": "anyone who has thought about residential work",
        "employer": "Larkshire County Council",
    },
    "event_webinar": {
        "title": "Degree or not? A webinar on the ways in",
        "starts": "2027-01-12T12:30",
        "ends": "2027-01-12T13:15",
        "online": True,
        "place": None,
        "published": None,
        "register_url": "https://events.example.org/ways-in",
    },
    "event_poster": {
        "starts": "2027-02-20T10:00",
        "ends": "2027-02-20T14:30",
        "place": "Marsh Leisure Centre, Harrow Lane",
        "register_url": None,
    },
    "event_undated": {
        "title": "Drop-in for people who foster",
        "starts": None,
        "place": "The Old Library, Saltmere",
    },
    "programme_course": {
        "title": "The Tideline programme",
        "length": "14 months, from April to the following June",
        "hours": "30 hours at work, 7 of study",
        "protected": "every Wednesday, agreed in writing by your manager",
        "level": "level 6",
        "award": "Diploma in work with families",
        "provider": "University of Wendvale",
        "cost": "nothing to you",
        "funding": "the council pays the fee; you keep your salary",
        "apply_url": "https://tideline.example.org/apply",
        "intakes": [
            {
                "name": "Spring 2027",
                "opens": "2027-01-04",
                "closes": "2027-02-26",
                "starts": "2027-04-12",
                "places": 18,
            },
            {"name": "Autumn 2027", "opens": None, "closes": None, "starts": None, "places": None},
        ],
    },
    "programme_flyer": {
        "title": "GRADUATE SCHEME: FIRST FOOTING",
        "employer": "Saltmere Children's Trust",
        "provider": "Estuary University",
        "length": "two years",
        "in_post": False,
        "intakes": [
            {
                "name": "September 2027",
                "opens": "2026-10-01",
                "closes": "2026-12-15",
                "starts": "2027-09-06",
                "places": 12,
            }
        ],
        "apply_url": "https://www.firstfooting.example.org/apply",
    },
    "programme_sections": {
        "title": "Stepping Across: a course for adult workers who move to children's services",
        "length": "Eight study days over four months, all online.",
        "cost": "Nothing. Your employer claims your travel.",
        "in_post": True,
        "intakes": [
            {"name": "January 2027", "opens": None, "closes": "2026-11-30", "starts": None, "places": None}
        ],
    },
    "advert_prose": {
        "title": "Residential childcare worker",
        "salary": {"raw": "£13.40 an hour", "min": 13.4, "max": 13.4},
        "closing": None,
        "closing_raw": "by Friday 3 July",
    },
}


@cache
def record(name: str) -> Record:
    return to_record(read_file(DOCUMENTS / f"{name}.txt"))


def body(name: str) -> str:
    return "\n".join(block.text for block in record(name).body)


def codes(name: str) -> set[str]:
    return {finding.code for finding in record(name).findings}


@pytest.mark.parametrize("name", NAMES)
def test_the_kind_is_recognised_and_the_fields_are_found(name: str) -> None:
    assert record(name).kind == KINDS[name.split("_")[0]]
    found = record(name).fields
    assert {field: found[field] for field in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_body_is_invented(name: str) -> None:
    if name in {"story_mojibake", "story_fusion_builder", "feature_html"}:
        pytest.skip("its letters are spelled with codes in the file")
    squeezed = re.sub(r"\[/?dropcap\]|\W", "", read_file(DOCUMENTS / f"{name}.txt").text)
    assert [word for word in words(body(name)) if word not in squeezed] == []


def test_what_became_a_field_of_a_programme_is_no_claim_to_date() -> None:
    assert "undated_claim" not in codes("programme_course")


def test_what_belongs_to_the_old_site_is_left_out_but_not_lost() -> None:
    for name, residue in {
        "profile_markdown": ["cookies", "Home > Working", "Share this page", "©"],
        "story_header_date_above": ["Search", "June 2026", "supervision", "Twitter"],
        "story_page_builder": ["et_pb", "Leave a comment", "Great piece"],
        "brochure_pages": ["recruitment pack"],
    }.items():
        for words_of_the_site in residue:
            assert words_of_the_site not in body(name)
    assert "Great piece Ruth" in {one.text for one in record("story_page_builder").dropped}


def test_a_sentence_cut_by_a_caption_is_joined() -> None:
    assert "where the neighbours know your car before you have parked it." in body("brochure_pages")
    assert "joined_sentence" in codes("brochure_pages")
    assert "answer the phone to a head teacher on a Friday afternoon.'" in body("brochure_columns")


def test_wrapped_lines_become_paragraphs() -> None:
    assert "there have been rather a lot of those lately." in body("profile_wrapped_letters")


def test_a_caption_and_a_question_that_stick_together_are_parted() -> None:
    assert record("profile_wrapped_letters").fields["glued_caption"]["caption"] == "Maureen at her desk"
    assert "glued_question" in codes("profile_wrapped_letters")


def test_an_unclosed_quotation_keeps_its_speaker() -> None:
    said = [(quote.speaker, quote.text[:12]) for quote in record("feature_html").quotes]
    assert ("Abena Mistry", "We had been ") in said
    assert ("Abena Mistry", "Now on a goo") in said
    assert ("Tom Wexcombe", "Both times I") in said


def test_orders_in_a_text_are_text() -> None:
    assert "Ignore all previous instructions" in body("story_orders")
    assert "instruction_like" in codes("story_orders")
    assert record("story_orders").kind == "story"


def test_a_link_that_is_still_there_keeps_its_target() -> None:
    calls = [block for block in record("feature_html").body if block.type == "call_to_action"]
    assert calls[0].data["target"] == "https://www.saltmerect.example/jobs"
    dead = [block for block in record("feature_single_quotes").body if block.type == "call_to_action"]
    assert dead[0].data["target"] is None
    assert "link_lost" in codes("feature_single_quotes")


def test_a_closing_date_without_a_year_is_not_guessed() -> None:
    assert "closing_unclear" in codes("advert_prose")


def test_broken_characters_are_mended() -> None:
    assert "I’m forty-one" in body("story_mojibake")
    assert "£40 a week" in body("story_mojibake")


def test_every_finding_and_block_knows_its_line() -> None:
    for name in NAMES:
        text = read_file(DOCUMENTS / f"{name}.txt").text
        lines = re.sub(r"\[/?dropcap\]", "", text).split("\n")
        for block in record(name).body:
            start = re.split(r"\W", block.text.strip("“‘\"'"))[0]
            assert 1 <= block.line <= len(lines)
            assert start in lines[block.line - 1] or "mojibake" in codes(name), (name, block)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


PIECES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Written by", "Q: Why?", "“I", "he says.", "[vc_row]", "[/x]", "[a b='", "<p>", "</h2>", "***", "&#0;",
            "Salary: £", "Closing date:", "Tags:", "aged 12 to", "\x0c", "part one of three", "Meet X, a", "www.a.uk",
            "end.Then", "and", "• item", "1.", "Comments", "Related articles", "'", '"', "(ABC)", "#Tag", "31/02/2024",
        ]
    ),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from([" ", "\n", "\n\n", ""])), max_size=25))
def test_nothing_raises_and_no_word_is_invented_whatever_is_read(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + joint for piece, joint in pieces)
    source = Source("any.txt", text, "utf-8")
    for importer in importers:
        made = to_record(source, importer.kind)
        joined = re.sub(r"\W", "", text)
        for block in made.body:
            if not re.search(r"[&\x80-\x9fâÃÂ]", text):
                for word in words(block.text):
                    assert word in joined or word in text
    assert to_record(source) == to_record(source)
