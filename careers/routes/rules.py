"""The entry rules of a route as closed sets, so that they can be compared, filtered and checked."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from careers.programmes.costs import Cost

__all__ = [
    "Cost",
    "DegreeClass",
    "DegreeSubject",
    "Employed",
    "GcseRule",
    "Income",
    "Qualification",
    "Registration",
    "TrainedIn",
]


class Income(models.TextChoices):
    WAGE = "wage", _("A wage")
    BURSARY = "bursary", _("A bursary")
    LOAN = "loan", _("A student loan")
    NOTHING = "nothing", _("Nothing")
    MIXED = "mixed", _("A mixture")


LIVING = {
    Income.WAGE: _("You earn a wage."),
    Income.BURSARY: _("You live on a bursary."),
    Income.LOAN: _("You live on a student loan."),
    Income.NOTHING: _("Nobody pays you on the way."),
    Income.MIXED: _("What you live on changes on the way."),
}
"""What one lives on, as a sentence for a card."""


class Qualification(models.TextChoices):
    NONE = "none", _("None")
    GCSE = "gcse", _("GCSEs")
    LEVEL_2 = "level_2", _("Level 2")
    LEVEL_3 = "level_3", _("Level 3, such as A levels")
    DEGREE_ANY = "degree_any", _("A degree in any subject")
    DEGREE_SOCIAL_WORK = "degree_social_work", _("A social work degree")
    MASTERS = "masters", _("A master's degree")


class DegreeClass(models.TextChoices):
    ANY = "any", _("Any class")
    THIRD = "third", _("A third or above")
    LOWER_SECOND = "lower_second", _("A 2:2 or above")
    UPPER_SECOND = "upper_second", _("A 2:1 or above")
    PROVIDER = "provider", _("Each university decides")


class DegreeSubject(models.TextChoices):
    ANY = "any", _("Any subject")
    NOT_SOCIAL_WORK = "not_social_work", _("Any subject except social work")
    SOCIAL_WORK = "social_work", _("Social work")


class GcseRule(models.TextChoices):
    NONE = "none", _("None asked for")
    ENGLISH = "english", _("English")
    ENGLISH_MATHS = "english_maths", _("English and maths")
    PROVIDER = "provider", _("Employer or university decides")


class Employed(models.TextChoices):
    YES = "yes", _("Yes, by an employer who takes part")
    NO = "no", _("No")
    EITHER = "either", _("Either way")


class TrainedIn(models.TextChoices):
    ANYWHERE = "anywhere", _("It does not matter")
    UK = "uk", _("Scotland, Wales or Northern Ireland")
    ENGLAND = "england", _("England")
    OUTSIDE = "outside", _("Outside the UK")


class Registration(models.TextChoices):
    NOT_NEEDED = "not_needed", _("Not needed")
    AT_END = "at_end", _("At the end")
    BEFORE_WORK = "before_work", _("Before you work")
    ONCE_HELD = "once_held", _("You were on the register before")
