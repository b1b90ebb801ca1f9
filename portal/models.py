"""What Django must find; each model lives in its room."""

from portal.accounts.models import User
from portal.choices.models import Choice
from portal.consent.models import Agreement, AskedChange
from portal.disclosure.models import PassageAnswer
from portal.erasure.models import ErasureReport
from portal.figures.models import Figure
from portal.hints.models import DismissedHint, OutsideLink
from portal.identity.models import SiteIdentity
from portal.importing.models import ImportedDocument, ImportFinding
from portal.mail.models import OutgoingMail
from portal.media.models import PortalDocument, PortalImage, PortalRendition
from portal.organisations.models import Organisation
from portal.packs.models import LoadedItem
from portal.people.models import Consent, Person
from portal.places.models import Place
from portal.schedule.models import JobRun, Lease
from portal.search.missed.models import MissedCount, MissedSearch
from portal.search.models import OutboxEntry
from portal.search.pins.models import Pin
from portal.search.rules.models import SearchRule
from portal.terms.models import Term

__all__ = [
    "Agreement",
    "AskedChange",
    "Choice",
    "Consent",
    "ImportFinding",
    "ImportedDocument",
    "JobRun",
    "Lease",
    "LoadedItem",
    "DismissedHint",
    "ErasureReport",
    "Figure",
    "MissedCount",
    "MissedSearch",
    "Organisation",
    "OutboxEntry",
    "OutgoingMail",
    "OutsideLink",
    "PassageAnswer",
    "Person",
    "Pin",
    "Place",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "SearchRule",
    "SiteIdentity",
    "Term",
    "User",
]
