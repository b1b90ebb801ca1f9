"""Closed sets that code branches on. The stored codes are the API's values and never change."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WhoCanApply(models.TextChoices):
    ANYONE = "anyone", _("Anyone: no qualification or experience needed")
    EXPERIENCE = "experience", _("People with experience: no degree needed")
    ANY_DEGREE = "any_degree", _("People with a degree in any subject")
    TRAINING_POST = "training_post", _("People who want to train: you qualify while you work")
    NEWLY_QUALIFIED = "newly_qualified", _("Newly qualified social workers")
    REGISTERED = "registered", _("Registered social workers")
    INTERNAL_FIRST = "internal_first", _("The employer's own staff first")


class Contract(models.TextChoices):
    PERMANENT = "permanent", _("Permanent")
    FIXED_TERM = "fixed_term", _("Fixed term")
    CASUAL = "casual", _("Casual or sessional")
    SECONDMENT = "secondment", _("Secondment")
    APPRENTICESHIP = "apprenticeship", _("Apprenticeship")


class Workplace(models.TextChoices):
    OFFICE = "office", _("At the place of work")
    HYBRID = "hybrid", _("Partly from home")
    REMOTE = "remote", _("From anywhere")


class Car(models.TextChoices):
    NEEDED = "needed", _("A car is needed")
    HELPFUL = "helpful", _("A car is helpful, not required")
    NO = "no", _("No car needed")


class Training(models.TextChoices):
    APPRENTICESHIP = "apprenticeship", _("Apprenticeship: you earn, study and qualify")
    TRAINEE = "trainee", _("Trainee: you learn the work while you do it")
    FAST_TRACK = "fast_track", _("Step Up or Approach place: for graduates, with a bursary or a wage")
    ASYE = "asye", _("First year after qualifying (ASYE): fewer cases, more support")


class Registration(models.TextChoices):
    NO = "no", _("You do not need to be a registered social worker")
    BY_START = "by_start", _("Registration with Social Work England by the first day")
    NEEDED = "needed", _("Registration with Social Work England when you apply")


class Checks(models.TextChoices):
    ENHANCED_BARRED = (
        "enhanced_barred",
        _("Enhanced DBS check, with the list of people barred from this work"),
    )
    ENHANCED = "enhanced", _("Enhanced DBS check")
    BASIC = "basic", _("Basic DBS check")
    NONE = "none", _("No criminal record check")


class PayPeriod(models.TextChoices):
    HOUR = "hour", _("an hour")
    DAY = "day", _("a day")
    WEEK = "week", _("a week")
    MONTH = "month", _("a month")
    YEAR = "year", _("a year")


class ClosingKind(models.TextChoices):
    DATE = "date", _("On a date")
    UNTIL_FILLED = "until_filled", _("When it is filled")
    UNKNOWN = "unknown", _("Not known (imported advert)")


class CloseReason(models.TextChoices):
    ENOUGH_APPLICANTS = "enough_applicants", _("Enough people have applied")
    FILLED = "filled", _("The post is filled")
    WITHDRAWN = "withdrawn", _("The employer withdrew the post")
    IN_ERROR = "in_error", _("It was published in error")


class AllowanceKind(models.TextChoices):
    MARKET_SUPPLEMENT = "market_supplement", _("Market supplement")
    WELCOME = "welcome", _("Welcome payment")
    RETENTION = "retention", _("Retention payment")
    CAR = "car", _("Car allowance")
    RELOCATION = "relocation", _("Help with moving")
    WEIGHTING = "weighting", _("Weighting for London or its fringe")
    OTHER = "other", _("Other payment")


class AllowancePer(models.TextChoices):
    ONCE = "once", _("once")
    YEAR = "year", _("a year")
    MONTH = "month", _("a month")
    WEEK = "week", _("a week")
    DAY = "day", _("a day")
    HOUR = "hour", _("an hour")
    SHIFT = "shift", _("a shift")
    NIGHT = "night", _("a night")
    SESSION = "session", _("a session")
    NOT_SAID = "not_said", _("(how often is not said)")


class AttachmentKind(models.TextChoices):
    JOB_DESCRIPTION = "job_description", _("Job description")
    PERSON_SPECIFICATION = "person_specification", _("Person specification")
    BROCHURE = "brochure", _("Brochure")
    STRUCTURE = "structure", _("Who works with whom")
    APPLICATION_FORM = "application_form", _("Application form")
    OTHER = "other", _("Another document")


def label_of(choices: type[models.TextChoices], code: str) -> str:
    """As ``get_FOO_display`` says it, which each time translates the labels of all the others too."""
    return str(choices(code).label) if code in choices.values else code
