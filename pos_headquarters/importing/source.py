"""A file read as lines, in any encoding that such files have, within bounded memory."""

import codecs
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

LONGEST = 256 * 1024
"""Bytes of a line that are kept. One byte more says that there was more: photos have megabytes."""
_AT_ONCE = 64 * 1024
_HEAD = 16 * 1024

Encoding = Literal["utf-8", "utf-16", "cp1252"]


class FileRefused(Exception):
    """The file as a whole can't be read; the message says why and what to do."""


@dataclass
class Source:
    path: Path
    size: int
    sha256: str
    encoding: Encoding
    """cp1252 is whatever is not UTF-8 and has no mark of UTF-16."""
    head: str
    """The beginning as text."""
    read: int = 0
    """Bytes up to now."""

    @property
    def name(self) -> str:
        """Of the file, as it can be kept."""
        return self.path.name.encode("utf-8", "replace").decode()

    def lines(self) -> Iterator[bytes]:
        """Each line without its end: UTF-8, or as it stands where the file is cp1252. Raises FileRefused."""
        try:
            with self.path.open("rb") as file:
                yield from _lines(self._chunks(file))
        except OSError as error:
            raise FileRefused(f"{self.path} can't be read any further: {error.strerror}.") from None

    def _chunks(self, file: BinaryIO) -> Iterator[bytes]:
        self.read = 0
        decoder = codecs.getincrementaldecoder("utf-16")("replace")
        while chunk := file.read(_AT_ONCE):
            if self.read == 0:
                chunk = chunk.removeprefix(codecs.BOM_UTF8)
            self.read += len(chunk)
            # Halves of characters can be decoded, and not written: a question mark stands for each.
            yield decoder.decode(chunk).encode("utf-8", "replace") if self.encoding == "utf-16" else chunk


def look(path: Path) -> Source:
    """Read the file once for its digest and its encoding. Raises FileRefused."""
    if path.exists() and not path.is_file():
        raise FileRefused(f"{path} is not a file. It is read twice, so write what a pipe brings to a file.")
    digest, size, head = hashlib.sha256(), 0, b""
    is_utf8 = codecs.getincrementaldecoder("utf-8")()
    encoding: Encoding = "utf-8"
    try:
        with path.open("rb") as file:
            while chunk := file.read(_AT_ONCE):
                if not size:
                    head = chunk[:_HEAD]
                    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                        encoding = "utf-16"
                digest.update(chunk)
                size += len(chunk)
                if encoding == "utf-8":
                    encoding = _still(is_utf8, chunk)
    except OSError as error:
        raise FileRefused(f"{path} can't be read: {error.strerror}.") from None
    if encoding == "utf-8":
        encoding = _still(is_utf8, b"", last=True)
    text = head.decode("utf-8-sig" if encoding == "utf-8" else encoding, "replace")
    return Source(path, size, digest.hexdigest(), encoding, text)


def _still(decoder: codecs.IncrementalDecoder, chunk: bytes, last: bool = False) -> Encoding:
    try:
        decoder.decode(chunk, last)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _lines(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Split at any line end; of a line that is too long the rest is dropped as it comes."""
    begun, half_an_end = b"", b""
    for chunk in chunks:
        chunk = half_an_end + chunk
        half_an_end = chunk[-1:] if chunk.endswith(b"\r") else b""
        whole = chunk[: len(chunk) - len(half_an_end)]
        first, *others = whole.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        begun = (begun + first)[: LONGEST + 1]
        for line in others:
            yield begun
            begun = line
    if begun or half_an_end:
        yield begun
