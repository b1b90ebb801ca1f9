"""How many questions go out."""

from portal.security.mail_limits import MailLimits

TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR = 6, 20
LIMITS = MailLimits("alerts", TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR)
