"""Whoever merely opens a draft has written nothing, though the editor's screen rewrites its markup."""

import pytest

from portal.review.words import same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", '<p data-block-key="f116r"></p>'),
        (None, ""),
        ([], None),
        ("<p>Two evenings.</p>", '<p data-block-key="a1">Two  evenings.</p>'),
        ("<p>Fish &amp; chips</p>", "<p>Fish & chips</p>"),
        ('<p><a linktype="page" id="3">Here</a></p>', '<p><a id="3" linktype="page">Here</a></p>'),
        (
            '[{"type": "text", "value": "<p>So.</p>"}]',
            '[{"type": "text", "value": "<p data-block-key=\\"x\\">So.</p>"}]',
        ),
    ],
)
def test_the_same_words(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>Two evenings.</p>", "<p>Three evenings.</p>"),
        ("<p>You may not apply.</p>", "<p>You may apply.</p>"),
        (
            '<p><a href="https://a.example.org">Here</a></p>',
            '<p><a href="https://b.example.org">Here</a></p>',
        ),
        ('<p><a id="3" linktype="page">Here</a></p>', '<p><a id="4" linktype="page">Here</a></p>'),
        ('<embed embedtype="figure" id="1"/>', '<embed embedtype="figure" id="2"/>'),
        (["a", "b"], ["b", "a"]),
        (0, None),
        (True, False),
    ],
)
def test_other_words(one, other):
    assert not same(one, other)
