"""What the API's description promises, it keeps: schemathesis sends what fits it and what does not."""

import pytest
import schemathesis
from django.core import signals
from django.core.handlers.wsgi import WSGIHandler
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from careers.partners.keys import make_key

pytestmark = pytest.mark.django_db
REFUSED = ["401", "403", "404", "409", "410", "412", "422", "429"]
"""What fits the description may still break a rule that JSON Schema cannot say: a code that this site does not list,
a closing time that has passed, a reference that is taken."""
CHECKS = {"positive_data_acceptance": {"expected-statuses": ["2xx", *REFUSED]}}


@pytest.fixture(autouse=True)
def one_connection():
    """As Django's own test client does: the test's transaction outlives each request."""
    ends = (signals.request_started, signals.request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture
def own(employer, hr_of, settings, index):
    index()
    settings.CAREWAY_API_WRITES_A_MINUTE = settings.CAREWAY_CHAT_A_MINUTE = 100_000
    made = employer("Larkshire")
    made.key = make_key(employer=made, name="Recruitment system", publishes=True, by=hr_of(made))[1]
    return made


def served(environ, start_response):
    """Uncompressed: schemathesis' own client reads no gzip."""
    return WSGI({**environ, "HTTP_ACCEPT_ENCODING": "identity"}, start_response)


WSGI = WSGIHandler()
CONFIG = SchemathesisConfig.from_dict({"checks": CHECKS, "generation": {"deterministic": True}})
described = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", served, config=CONFIG)


@described.parametrize()
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_it_answers_as_described(case, own):
    fits = case.meta is None or case.meta.generation.mode == GenerationMode.POSITIVE
    if fits and "employer" in (case.path_parameters or {}):
        case.path_parameters["employer"] = own.slug
        if "reference" in case.path_parameters:
            case.path_parameters["reference"] = "CYP-1"
    case.call_and_validate(headers={"Authorization": f"Bearer {own.key}"})
