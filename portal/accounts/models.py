from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who signs in to the admin. Membership of an employer lies on the careers' side."""

    class Meta(AbstractUser.Meta):
        # A host project with a user of its own never sees this table.
        swappable = "AUTH_USER_MODEL"
