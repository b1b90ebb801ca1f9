"""What careers does by the clock."""

from datetime import timedelta

from careers.alerts.arrivals import collect
from careers.alerts.asking import ask_those_of_a_year
from careers.alerts.following import forget_what_nobody_follows
from careers.alerts.telling import tell
from careers.feedimport.following import fetch_due
from careers.feedimport.working import work
from careers.saved.mailing import forget_addresses
from careers.vacancies.reminding import remind
from portal.schedule import job

job("alerts.collect")(collect)
job("alerts.tell")(tell)
job("alerts.forget", every=timedelta(days=1))(forget_what_nobody_follows)
job("alerts.ask_again", every=timedelta(hours=1))(ask_those_of_a_year)
job("vacancies.remind", every=timedelta(hours=1))(remind)
job("saved.forget_addresses")(forget_addresses)
job("feedimport.work")(work)
job("feedimport.fetch")(fetch_due)
