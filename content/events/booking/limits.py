"""How many mails go out. A class or an office may book together."""

from portal.security.mail_limits import MailLimits

TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR = 6, 60
LIMITS = MailLimits("bookings", TO_ONE_ADDRESS_A_DAY, FROM_ONE_PLACE_AN_HOUR)
