"""What Django must find; each model lives in its room."""

from careers.alerts.models import Arrival, Followed, Subscription
from careers.employers.models import (
    EmployerDesk,
    EmployerFact,
    EmployerFeature,
    EmployerMembership,
    EmployerPage,
)
from careers.employers.rules import PublishingRules
from careers.feedimport.models import FeedDelivery, FeedPost, FeedRow, VacancyFeed
from careers.finder.models import FinderPage
from careers.interest.models import Interest
from careers.partners.models import Partner, SentAdvert
from careers.profiles.models import ProfilePage
from careers.profiles.rows import CareerStep, ProfileAnswer
from careers.programmes.models import ProgrammePage
from careers.programmes.rows import Intake, ProgrammeStep
from careers.roles.models import RolePage
from careers.routes.models import RouteMoney, RoutePage, RouteStep
from careers.scales.models import PayAward, PayScale
from careers.statistics.models import DailyCount
from careers.team.models import Invitation
from careers.vacancies.models import (
    Allowance,
    Attachment,
    Vacancy,
    VacancyOutcome,
    VacancyPlace,
    VacancyReminder,
)

__all__ = [
    "Allowance",
    "Arrival",
    "Attachment",
    "CareerStep",
    "DailyCount",
    "EmployerDesk",
    "EmployerFact",
    "EmployerFeature",
    "EmployerMembership",
    "EmployerPage",
    "FeedDelivery",
    "FeedPost",
    "FeedRow",
    "FinderPage",
    "Followed",
    "Intake",
    "Interest",
    "Invitation",
    "Partner",
    "PayAward",
    "PayScale",
    "ProfileAnswer",
    "ProfilePage",
    "ProgrammePage",
    "ProgrammeStep",
    "PublishingRules",
    "RolePage",
    "RouteMoney",
    "RoutePage",
    "RouteStep",
    "SentAdvert",
    "Subscription",
    "Vacancy",
    "VacancyFeed",
    "VacancyOutcome",
    "VacancyPlace",
    "VacancyReminder",
]
