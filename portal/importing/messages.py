"""The sentence behind every finding's code."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from portal.importing.record import Finding

MESSAGES = {
    "unreadable": _("%(why)s"),
    "title_missing": _("The text has no title. Write one before this is published."),
    "author_missing": _("The text does not say who wrote it."),
    "author_unlabelled": _("“%(text)s” stands where an author stands, but nothing says so. Check it."),
    "published_missing": _("The text does not say when it was published."),
    "published_unlabelled": _("“%(text)s” was taken as the date of publication, but nothing says so."),
    "person_missing": _("The text does not say whose story this is."),
    "role_missing": _("The text does not say which job it is about."),
    "employer_missing": _("The text does not name an employer."),
    "closing_missing": _("The text has no closing date: it is shown as an old advert, not as open."),
    "closing_unclear": _("The closing date “%(text)s” could not be read for certain."),
    "salary_missing": _("The text states no pay."),
    "apply_missing": _("The text does not say how to apply."),
    "who_can_apply_missing": _("The text does not say plainly who can apply. Choose it before publishing."),
    "cut_sentence": _("This sentence stops in the middle: “%(text)s”."),
    "joined_sentence": _("A sentence that a page break had cut was joined: “%(text)s”."),
    "space_added": _("A space was lost after a full stop and was put back: “%(text)s”."),
    "glued_caption": _("“%(text)s” was stuck to a question. It reads like the caption of a lost picture."),
    "glued_question": _("The question “%(text)s” was stuck to other text and now stands alone."),
    "repeated_block": _("This stood in the text twice and is kept once: “%(text)s”."),
    "other_spelling": _("“%(text)s” is also written “%(other)s” in the text. Both can be searched."),
    "mojibake": _("Characters that another program had broken were mended in this line."),
    "shortcodes": _("%(count)s layout codes of the old site were taken out, beginning with %(text)s."),
    "markup": _("Stray markup was taken out of this line: %(text)s."),
    "chrome": _("This belongs to the old site, not to the text, and was left out: “%(text)s”."),
    "image_lost": _("A picture stood here (%(text)s). It has to be uploaded and described."),
    "caption_lost": _("The caption of picture %(text)s was not in the text."),
    "link_lost": _("The target of this link was lost: “%(text)s”. Say where it goes, or take it out."),
    "series_parts_missing": _("This is part %(part)s of %(of)s. The other parts are not linked."),
    "undated_claim": _("“%(text)s” may have changed since. Say when it was true."),
    "person_named": _("%(name)s is named. Record consent, or the public source, before publishing."),
    "contact_personal": _("The contact %(text)s is a person's own address. Check that it may be shown."),
    "dated_wording": _("“%(text)s” is a wording that many organisations have since replaced."),
    "ended_programme": _("%(text)s is named. Check whether it still recruits."),
    "instruction_like": _("This reads like an instruction to a program. It is kept as text, no more."),
    "kind_unsure": _("The kind of document is a guess: %(text)s. Change it if it is something else."),
    "pay_unclear": _("The pay “%(text)s” could not be read for certain."),
    "career_path": _("This was read as somebody's way: %(text)s. Check it, or take the drawing out."),
    "event_start_missing": _("The text does not say on which day, with its year, this is."),
    "event_time_missing": _("The text gives the day, “%(text)s”, but no time."),
    "event_place_missing": _("The text says neither where this is nor that it is online."),
    "booking_missing": _("The text does not say how to book, or that nobody needs to."),
    "intakes_missing": _("The text gives no date for applications or for the start."),
    "intake_unclear": _("“%(text)s” gives no full date. Write one in, or leave the intake without."),
    "provider_missing": _("The text does not say who teaches it."),
    "length_missing": _("The text does not say how long it takes."),
    "cost_missing": _("The text does not say what it costs."),
    "organisation_matched": _("“%(text)s” is the name of %(name)s, which was filled in."),
    "organisation_proposed": _("“%(text)s” may be %(name)s. Choose it if that is right."),
    "organisation_unknown": _("No organisation here is called “%(text)s”. Choose or create one."),
    "organisation_made": _(
        "“%(text)s” was not known here and was added. Check its name and kind, or choose another."
    ),
    "person_same_name": _(
        "Somebody called %(name)s is recorded already. Choose that entry if it is the same person."
    ),
    "role_proposed": _("The role page %(name)s matches “%(text)s”. Link it if that is right."),
    "programme_proposed": _("The programme %(name)s matches “%(text)s”. Link it if that is right."),
    "campaign_proposed": _("The campaign %(name)s matches “%(text)s”. Link it if that is right."),
    "term_proposed": _("“%(text)s” is in the glossary as %(name)s."),
    "changed_text": _("The document changed since it was last imported: %(text)s."),
    "editor_kept": _("The document changed, but an editor had changed this draft: the editor's words stay."),
}


def found(code: str, line: int | None, **values: Any) -> Finding:
    """Raise KeyError for a code that has no sentence."""
    return Finding(code, line, gettext(MESSAGES[code]) % {key: _short(one) for key, one in values.items()})


def _short(value: Any) -> Any:
    if isinstance(value, str) and len(value) > 140:
        return value[:60].rstrip() + " … " + value[-60:].lstrip()
    return value
