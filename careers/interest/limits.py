"""How many may be sent."""

from portal.security.mail_limits import MailLimits

FOR_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR = 6, 20
LIMITS = MailLimits("interest", FOR_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR)
