from collections.abc import Callable
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from .probes import Finding, database_answers, probes


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 with what is degraded; 503 only when the database cannot be read."""
    if not database_answers():
        lost = Finding("database", "The database cannot be read.", "Nothing.")
        return JsonResponse({"ready": False, "degraded": [asdict(lost)]}, status=503)
    findings = [finding for probe in probes if (finding := look(probe))]
    return JsonResponse({"ready": True, "degraded": [asdict(finding) for finding in findings]})


def look(probe: Callable[[], Finding | None]) -> Finding | None:
    try:
        return probe()
    except Exception as problem:
        return Finding(getattr(probe, "__name__", "part"), f"The check itself failed: {problem}", "Unknown.")
