from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who signs in to the admin. Membership of an employer lies on the careers' side."""
