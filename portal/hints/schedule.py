from datetime import timedelta

from portal.schedule import job

from .outside import look

job("hints.outside_links", every=timedelta(hours=6))(look)
