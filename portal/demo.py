"""What the platform's part of a pack may hold."""

from wagtail.models import Site

from portal.identity.models import SiteIdentity
from portal.packs.kinds import Kind, after_loading, after_removing, before_removing, kinds
from portal.running.accounts import make_demo_accounts, remove_demo_accounts

DEMO = "demo"
IDENTITY = {
    "name": "Careway Eastmarch",
    "strapline": "Children’s social care in Eastmarch",
    "notice": "A demonstration. The region, its people, its employers and their vacancies are invented.",
    "run_by": "Careway Eastmarch is run by three employers, and three more advertise here. None of them exists.",
    "contact_name": "The Eastmarch careers team",
    "contact_email": "careers@eastmarch.example",
    "contact_hours": "Monday to Friday, 9am to 4pm",
    "safeguarding_name": "Eastmarch children’s front door (invented)",
    "safeguarding_phone": "01632 960 142",
    "safeguarding_when": "Part of the demonstration: this number reaches nobody. Call one of the others.",
}
"""Said on every page of the demonstration, unless somebody has given the site a name of its own."""

kinds.register("choice")(Kind("portal.Choice", order=0, natural=("list", "code")))
kinds.register("figure")(Kind("portal.Figure", order=1))
kinds.register("term")(Kind("portal.Term", order=1))
kinds.register("searchrule")(Kind("portal.SearchRule", order=1, natural=("effect", "words")))
kinds.register("organisation")(Kind("portal.Organisation", order=1, drawing="emblem", shows="logo"))
kinds.register("place")(Kind("portal.Place", order=1, natural=("name", "authority")))
kinds.register("person")(Kind("portal.Person", order=2, natural=(), drawing="portrait"))
kinds.register("emblem")(Kind("portal.PortalImage", order=0, natural=()))
kinds.register("image")(Kind("portal.PortalImage", order=3, natural=()))


@after_loading.register("accounts")
def accounts(pack: str) -> None:
    if pack == DEMO:
        make_demo_accounts()


@after_loading.register("identity")
def identity(pack: str) -> None:
    site = Site.objects.filter(is_default_site=True).first()
    ours = SiteIdentity.for_site(site) if site else None
    if pack == DEMO and ours and (ours.notice == IDENTITY["notice"] or not (ours.notice or ours.run_by)):
        SiteIdentity.objects.filter(pk=ours.pk).update(**IDENTITY)


@before_removing.register("identity")
def no_identity(pack: str) -> None:
    if pack != DEMO:
        return
    for ours in SiteIdentity.objects.all():
        for name, said in IDENTITY.items():
            if getattr(ours, name) == said:
                setattr(ours, name, SiteIdentity._meta.get_field(name).get_default())
        ours.save()


@after_removing.register("accounts")
def no_accounts(pack: str) -> None:
    """Last, because whoever removes it may be signed in with one: the log of each page names them."""
    if pack == DEMO:
        remove_demo_accounts()
