"""``python -m portal COMMAND``: the management entry point (also the console script ``careway``)."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.local")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["careway", *sys.argv[1:]])
    except ImproperlyConfigured as problem:
        sys.exit(f"Careway cannot start. {problem}")


if __name__ == "__main__":
    main()
