"""Every word that a person sees goes through gettext."""

from pathlib import Path

import pytest

from tests.library.literals import in_python, in_template, untranslated

ROOT = Path(__file__).resolve().parents[2]

# Literals that are no words of ours, by file, with why.
ALLOWED = {
    "apps.py: portal": "an app's label",
    "apps.py: content": "an app's label",
    "apps.py: careers": "an app's label",
    "apps.py: chatbot": "an app's label",
    "packs/drawing/items.py: ": "content of the demonstration, as its pages are",
    "composers/schema.py: ": "said to the model",
    "identity/palette.html: Aa": "a specimen of type",
    "styleguide/basics.html: ": "names of tokens, and a hashtag",
    "team/closed.html: login": "a class of Wagtail's sign-in page",
    "team/welcome.html: login": "a class of Wagtail's sign-in page",
}


def is_allowed(finding: str) -> bool:
    path, _, words = finding.split(":", 2)
    return any(f"{path}:{words}".endswith(end) or end in f"{path}:{words}" for end in ALLOWED)


def test_no_word_stands_outside_gettext() -> None:
    assert [finding for finding in untranslated(ROOT) if not is_allowed(finding)] == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Read this</p>",
        '<img alt="A bridge">',
        '{% include "a.html" with title="Read this" %}',
        "{% if a %}Read this{% endif %}",
        "{% blocktranslate %}Fine{% endblocktranslate %} but this",
    ],
)
def test_a_bare_word_in_a_template_is_found(source: str) -> None:
    assert list(in_template(source))


@pytest.mark.parametrize(
    "source",
    [
        '<p class="lead">{% translate "Read this" %}</p>',
        "{% blocktranslate count n=n %}{{ n }} job{% plural %}{{ n }} jobs{% endblocktranslate %}",
        "<p>{{ page.title }} · £{{ pay }}</p>",
        '{% translate "Read this" as words %}{% include "a.html" with title=words %}',
    ],
)
def test_what_is_translated_or_data_is_left_alone(source: str) -> None:
    assert not list(in_template(source))


@pytest.mark.parametrize(
    "source",
    [
        'models.CharField(verbose_name="reference")',
        'raise ValidationError("Please say why.")',
        'raise ValidationError({"title": "Please say why."})',
        'messages.success(request, f"{name} was closed.")',
        'class State(TextChoices):\n    OPEN = "open", "Open"',
        'format_html("<p>Closed on {}</p>", day)',
        'class Meta:\n    verbose_name = "vacancy"',
    ],
)
def test_a_bare_word_in_python_is_found(source: str) -> None:
    assert list(in_python(source))


@pytest.mark.parametrize(
    "source",
    [
        'models.CharField(verbose_name=_("reference"))',
        'messages.success(request, _("%(name)s was closed.") % {"name": name})',
        'class State(TextChoices):\n    OPEN = "open", _("Open")',
        'format_html("<p>{}</p>", _("Closed"))',
        'logger.info("vacancy closed", extra={"id": 1})',
    ],
)
def test_what_python_translates_is_left_alone(source: str) -> None:
    assert not list(in_python(source))
