from portal.schedule import job

from .delivery import deliver

job("mail.deliver")(deliver)
