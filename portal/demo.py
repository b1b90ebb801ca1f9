"""What the platform's part of a pack may hold."""

from portal.packs.kinds import Kind, after_loading, before_removing, kinds
from portal.running.accounts import make_demo_accounts, remove_demo_accounts

DEMO = "demo"

kinds.register("choice")(Kind("portal.Choice", order=0, natural=("list", "code")))
kinds.register("figure")(Kind("portal.Figure", order=1))
kinds.register("term")(Kind("portal.Term", order=1))
kinds.register("organisation")(Kind("portal.Organisation", order=1))
kinds.register("place")(Kind("portal.Place", order=1, natural=("name", "authority")))
kinds.register("person")(Kind("portal.Person", order=2, natural=()))
kinds.register("image")(Kind("portal.PortalImage", order=3, natural=()))


@after_loading.register("accounts")
def accounts(pack: str) -> None:
    if pack == DEMO:
        make_demo_accounts()


@before_removing.register("accounts")
def no_accounts(pack: str) -> None:
    if pack == DEMO:
        remove_demo_accounts()
