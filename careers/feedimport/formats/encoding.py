"""Bytes → text while they are read. What is not UTF-8 is Windows-1252, byte by byte, as old programs mix both."""

import codecs
import io
from typing import BinaryIO

from portal.importing import reading  # noqa: F401  registers the way in which single bytes are read

FIRST = 4096


def encoding_of(first: bytes) -> str:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    for encoding, zeros in (("utf-16-le", first[1::2]), ("utf-16-be", first[::2])):
        if len(first) > 7 and zeros.count(0) > len(zeros) * 0.6:
            return encoding
    return "utf-8-sig"


def text_of(file: BinaryIO) -> io.TextIOWrapper:
    """The caller keeps ``file``: the wrapper is detached, not closed."""
    file.seek(0)
    encoding = encoding_of(file.read(FIRST))
    file.seek(0)
    errors = "careway-windows-1252" if encoding == "utf-8-sig" else "replace"
    return io.TextIOWrapper(file, encoding=encoding, errors=errors, newline="")
