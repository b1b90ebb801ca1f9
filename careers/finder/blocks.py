"""The rows of the decision table, as an editor fills them in."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.blocks.section import SourceBlock

from .widgets import WhenBlock

CHANGES = [
    ("any", _("To any other answer")),
    ("onwards", _("Only to an answer further down")),
    ("never", _("To no other answer")),
]
OUTCOMES = [
    ("fits", _("It fits")),
    ("note", _("It fits, and this is worth knowing")),
    ("close", _("It is close")),
    ("not_yet", _("Not yet")),
    ("aside", _("It is for people in another position: leave it out")),
]
CODE = _("Stands in addresses. Leave it empty: it is made once from the words, and kept.")


class AnswerBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Answer"), max_length=120)
    hint = blocks.CharBlock(label=_("Hint"), required=False, max_length=200)
    when_changed = blocks.CharBlock(
        label=_("As something to gain"),
        required=False,
        max_length=120,
        help_text=_("After “What would change it:”, such as “a level 3 qualification”. Empty: the answer."),
    )
    said = blocks.TextBlock(
        label=_("Words for it"),
        required=False,
        rows=2,
        help_text=_("As people tell it in a question, one a line. The chatbot fills the answer in by them."),
    )
    code = blocks.CharBlock(label=_("Code"), required=False, max_length=60, help_text=CODE)

    class Meta:
        icon = "tick"
        label = _("Answer")


class QuestionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Question"), max_length=150, help_text=_("As you would ask a newcomer."))
    short = blocks.CharBlock(label=_("In short"), max_length=60, help_text=_("For the list of answers."))
    hint = blocks.CharBlock(label=_("Hint"), required=False, max_length=250)
    why = blocks.TextBlock(label=_("Why we ask"), rows=2)
    change = blocks.ChoiceBlock(
        label=_("Can the answer change?"),
        choices=CHANGES,
        default="any",
        help_text=_("Nobody can change where they trained; a qualification can be gained."),
    )
    answers = blocks.ListBlock(AnswerBlock(), label=_("Answers"), min_num=2, collapsed=True)
    code = blocks.CharBlock(label=_("Code"), required=False, max_length=60, help_text=CODE)

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{text}"


class RuleBlock(blocks.StructBlock):
    target = blocks.PageChooserBlock(
        label=_("Of"), page_type=["careers.RoutePage", "careers.RolePage", "careers.ProgrammePage"]
    )
    when = WhenBlock(
        label=_("For those who answer"),
        required=False,
        help_text=_("Nothing ticked: for everybody. Several questions: all of them must be met."),
    )
    outcome = blocks.ChoiceBlock(label=_("Then"), choices=OUTCOMES)
    reason = blocks.TextBlock(
        label=_("Because"), rows=2, help_text=_("Said to the person: “It needs a degree at 2:2 or above.”")
    )
    sources = blocks.ListBlock(SourceBlock(), label=_("Sources"), default=[], collapsed=True)

    class Meta:
        icon = "list-ul"
        label = _("Rule")
        label_format = "{target}: {outcome}. {reason}"
