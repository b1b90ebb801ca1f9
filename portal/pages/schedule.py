"""What the pages need done now and then."""

from datetime import datetime, timedelta

from wagtail.models import get_page_models

from portal.media.orders import order
from portal.schedule.jobs import job

from .models import BasePage


@job("pictures.repair", every=timedelta(days=1))
def order_missing_pictures(now: datetime) -> None:
    """Orders may be lost, and the shapes change: what pages show and is not cut is ordered again."""
    for model in get_page_models():
        if issubclass(model, BasePage):
            for page in model.objects.live().iterator():
                order(page.pictures())
