import pytest

from portal.guard.danger import assess, careers_half


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("I was abused as a child. Can I become a social worker?", "Can I become a social worker?"),
        (
            "I left an abusive marriage last year and want to retrain, is there a route without a degree?",
            "is there a route without a degree?",
        ),
        ("i work as a social worker here and my manager hides abuse", ""),
    ],
)
def test_what_is_left_to_answer(text, half):
    assert careers_half(text) == half


@pytest.mark.parametrize(
    "text",
    [
        "Can someone who was abused as a child become a social worker?",
        "i attempted suicide in 2014, do I have to tell occupational health before registering?",
        "my dad used to beat me and my brother. Would that go against me in an interview?",
    ],
)
def test_what_is_left_holds_nothing_of_the_hurt(text):
    half = careers_half(text)
    assert half
    assert assess(half) is None
