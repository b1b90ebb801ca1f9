"""How many lists go out."""

from portal.security.mail_limits import MailLimits

TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR = 3, 20
LIMITS = MailLimits("saved", TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR)
