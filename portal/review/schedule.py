from datetime import timedelta

from portal.schedule import job

from .reminding import remind

job("review.remind", every=timedelta(hours=1))(remind)
