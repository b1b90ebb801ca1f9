"""Pages register through their own apps; here stands only what turns by itself on a day."""

from .turning import connect

connect()
