"""What a visitor does with a vacancy. Each is sent with ``request`` and ``vacancy``; nobody need listen."""

from django.dispatch import Signal

vacancy_opened = Signal()
vacancy_saved = Signal()
application_begun = Signal()
