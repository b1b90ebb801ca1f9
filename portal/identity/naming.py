"""What the site is called, where no request says which it is."""

from wagtail.models import Site

from .models import SiteIdentity


def site_name() -> str:
    """Of the default site: mails are written by the worker."""
    site = Site.objects.filter(is_default_site=True).first()
    return SiteIdentity.for_site(site).name if site else ""
