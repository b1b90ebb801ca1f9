"""Which sentences are asked about, and which are left alone."""

import pytest

from portal.disclosure.rules import find

ASKED = {
    "child": [
        "A boy of nine told me that he had not slept.",
        "There was a girl called Tamsin who only spoke to the cat.",
        "My little brother Wilf came to the office every Tuesday.",
        "The child whose mother died in the spring still asks for her.",
        "I worked with an eleven-year-old who had been missing for two days.",
        "Her son was six when he told the teacher.",
    ],
    "care": [
        "I was in care until I was sixteen.",
        "He grew up in care two streets from here.",
        "She was adopted at three, and tells it herself.",
        "My foster mother still keeps my school tie.",
    ],
    "family": [
        "A mother in Ostlebury had her fourth child removed.",
        "Mrs Thackwell, a mother of three, rang every day.",
        "The father went to prison in the week that I started.",
        "A family with five children lived in one room.",
        "One grandmother from Nettleby keeps all their drawings.",
    ],
    "health": [
        "My manager was off sick with stress that whole winter.",
        "A colleague had a miscarriage and came back after a week.",
        "Our team leader has epilepsy, and we all knew what to do.",
        "The deputy was signed off by his GP.",
    ],
}
LEFT_ALONE = [
    "You will work with children and families.",
    "A child needs somebody who comes back.",
    "I have two children and a dog.",
    "My mother taught me to make bread.",
    "We visit families in Ostlebury twice a week.",
    "My manager reads every report that I write.",
    "I trained in a hospital and then moved to fostering.",
    "She was dead pleased with the new lamp.",
    "The team looks after young people of all ages.",
    "Nobody told me how long the corridor was.",
]


@pytest.mark.parametrize(
    ("whom", "sentence"), [(whom, sentence) for whom, sentences in ASKED.items() for sentence in sentences]
)
def test_what_may_identify_somebody_is_asked_about_with_the_reason(whom, sentence):
    found = {one.whom: one.why for one in find(sentence)}

    assert found.get(whom)


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_is_general_is_left_alone(sentence):
    assert not list(find(sentence))


def test_an_answer_sticks_to_the_words_and_not_to_their_place():
    [first], [second], [other] = (
        list(find(text))
        for text in (
            "A boy of nine sang.",
            "It rained. A boy of  nine sang. Then we left.",
            "A boy of eight sang.",
        )
    )

    assert first.digest == second.digest != other.digest
