"""Codes that partners' programs hold: one may be added, none may change or go."""

import pytest

from careers.vacancies import choices
from careers.vacancies.states import State

FROZEN = {
    choices.WhoCanApply: "anyone experience any_degree training_post newly_qualified registered internal_first",
    choices.Contract: "permanent fixed_term casual secondment apprenticeship",
    choices.Workplace: "office hybrid remote",
    choices.Car: "needed helpful no",
    choices.PayPeriod: "hour day week month year",
    choices.ClosingKind: "date until_filled unknown",
    choices.CloseReason: "enough_applicants filled withdrawn in_error",
    choices.AllowanceKind: "market_supplement welcome retention car relocation weighting other",
    choices.AllowancePer: "once year month week day hour night session shift not_said",
    choices.Training: "apprenticeship trainee fast_track asye",
    choices.Registration: "no by_start needed",
    choices.Checks: "enhanced_barred enhanced basic none",
    State: "draft scheduled open closing_unknown closed gone",
}


@pytest.mark.parametrize("codes", FROZEN, ids=lambda codes: codes.__name__)
def test_no_code_is_lost_or_renamed(codes):
    assert set(FROZEN[codes].split()) <= set(codes.values)


def test_the_description_holds_every_code(client):
    schemas = client.get("/api/v1/openapi.json").json()["components"]["schemas"]

    for codes in FROZEN:
        if codes is not choices.ClosingKind:
            assert schemas[codes.__name__]["enum"] == list(codes.values)
    assert schemas["ClosingIn"]["properties"]["kind"]["enum"] == ["date", "until_filled"]


def test_what_one_sends_is_frozen_too(client):
    sent = client.get("/api/v1/openapi.json").json()["components"]["schemas"]["AdvertIn"]

    assert sent["required"] == ["title", "summary", "who_can_apply", "contract"]
    assert set(
        "title summary who_can_apply who_can_apply_note contract contract_note team posts role role_family "
        "area_of_practice stage patterns schemes weekly_hours full_time_hours weeks_a_year hybrid car "
        "visa_sponsorship pay allowances places opens_at closing apply contact texts".split()
    ) <= set(sent["properties"])
