"""The default: one machine, no key, everything below ``var/``. It serves as production does, less TLS."""

import secrets

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
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text().strip()


SECRET_KEY = local_secret()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
