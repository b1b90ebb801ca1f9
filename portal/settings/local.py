"""The default: one machine, no key, everything below ``var/``. It serves as production does, less TLS."""

import secrets

from django.core.exceptions import ImproperlyConfigured

from . import env
from .base import *  # noqa: F403
from .chatbot import *  # noqa: F403
from .mail import *  # noqa: F403
from .search import *  # noqa: F403
from .security import *  # noqa: F403
from .storage import *  # noqa: F403
from .storage import VAR_DIR


def local_secret() -> str:
    """A key made once for this machine and kept beside its data."""
    path = VAR_DIR / "secret_key"
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(50))
        return path.read_text().strip()
    except OSError as problem:
        raise ImproperlyConfigured(
            f"The folder {VAR_DIR} cannot be used ({problem.strerror}). Give this account the right to write there, "
            "or choose another with CAREWAY_VAR_DIR."
        ) from problem


SECRET_KEY = local_secret()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

env.refuse_unknown()
