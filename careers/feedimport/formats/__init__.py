"""A file of vacancies, whatever program wrote it → lines of cells, one by one, in bounded memory."""

from .opening import reader_of
from .table import Line, Reader, Unreadable

__all__ = ["Line", "Reader", "Unreadable", "reader_of"]
