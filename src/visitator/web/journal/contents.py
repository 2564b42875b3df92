"""Looking at the content of a file: it must be of its kind, whole, and hold nothing that acts
when it is opened."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator

import puremagic

Look = Callable[[bytes], None]
"""Looks at a file of one kind. Raises UploadError."""

MOST_UNPACKED = 200 * 1024 * 1024
MOST_UNPACKED_PDF = 50 * 1024 * 1024
MOST_MEMBERS = 2000
ACTIVE_IN_PDF = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b")
HEX_IN_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")
PACKED_OBJECTS = re.compile(rb"/ObjStm\b.{0,300}?stream\r?\n", re.DOTALL)
ACTIVE_IN_WORD = re.compile(r"vbaProject\.bin$|/embeddings/|/activeX/", re.IGNORECASE)
LINK_IN_WORD = re.compile(rb"<Relationship\b[^>]*>")
OPENED_BY_ITSELF = re.compile(rb"/(?:attachedTemplate|oleObject|frame)\"", re.IGNORECASE)
FROM_ELSEWHERE = re.compile(rb"Target=\"(?:https?:|ftp:|file:////|file:\\\\|\\\\)", re.IGNORECASE)
"""An address on another machine. The template on one's own disk is named in many a letter."""

BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError)
NOT_WHOLE = "Filen er ikke hel. Gem den igen, og læg den ind på ny."
TOO_MUCH = "Filen folder sig ud til mere, end der er plads til. Gem den som PDF, eller udskriv den."
WITH_MACROS = "Filen indeholder makroer eller andre filer. Gem den uden, eller som PDF."


class UploadError(ValueError):
    """What is wrong with a file and what to do about it, in Danish."""


def _is(kind: str, content: bytes, signature: bytes) -> None:
    if not content.startswith(signature):
        raise UploadError(
            f"Filen er ikke en {kind}, selv om navnet siger det. Den er "
            f"{_looks_like(content)}. Ret navnet, eller gem filen igen."
        )


def _looks_like(content: bytes) -> str:
    try:
        found = puremagic.from_string(content[:4096])
    except (puremagic.PureError, ValueError):
        return "af en ukendt slags"
    return f"snarere «{found}»"


def pdf(content: bytes) -> None:
    _is("PDF", content, b"%PDF-")
    if b"%%EOF" not in content[-2048:]:
        raise UploadError("PDF-filen er ikke hel. Hent den igen, og læg den ind på ny.")
    if any(ACTIVE_IN_PDF.search(_named(part)) for part in (content, *_packed(content))):
        raise UploadError(
            "PDF-filen indeholder kode eller andre filer. Udskriv den som en ny PDF, "
            "og læg den ind."
        )


def _named(part: bytes) -> bytes:
    """A part of a PDF in which every name is written as it is read: ``/J#53`` is ``/JS``."""
    return HEX_IN_NAME.sub(lambda found: bytes([int(found[1], 16)]), part)


def _packed(content: bytes) -> Iterator[bytes]:
    """The packed objects of a PDF, unpacked. Raises UploadError where they grow too large."""
    left = MOST_UNPACKED_PDF
    for found in PACKED_OBJECTS.finditer(content):
        unpacking = zlib.decompressobj()
        try:
            part = unpacking.decompress(content[found.end() :], left)
        except zlib.error:
            continue
        left -= len(part)
        if left <= 0:
            raise UploadError(TOO_MUCH)
        yield part


def png(content: bytes) -> None:
    _is("PNG", content, b"\x89PNG\r\n\x1a\n")
    at = 8
    while content[at + 4 : at + 8] not in (b"IEND", b""):
        # Length, kind, content and checksum: four bytes each but the content.
        at += 12 + int.from_bytes(content[at : at + 4], "big")
    if content[at:] != b"\x00\x00\x00\x00IEND\xaeB`\x82":
        raise UploadError("Billedet er ikke helt, eller der ligger noget efter det. Gem det igen.")


def jpeg(content: bytes) -> None:
    _is("JPEG", content, b"\xff\xd8\xff")
    if not content.rstrip(b"\x00").endswith(b"\xff\xd9"):
        raise UploadError("Billedet er ikke helt, eller der ligger noget efter det. Gem det igen.")


def text(content: bytes) -> None:
    if b"\x00" in content:
        raise UploadError("Filen er ikke ren tekst, selv om navnet siger det. Gem den som tekst.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    if re.search(r"<\s*(?:script|html|svg|iframe)", text[:4096], re.IGNORECASE):
        raise UploadError("Filen er en webside og ikke ren tekst. Gem den som PDF.")


def _archive(content: bytes, kind: str) -> zipfile.ZipFile:
    _is(kind, content, b"PK\x03\x04")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except BROKEN_ARCHIVE:
        raise UploadError(NOT_WHOLE) from None
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
        raise UploadError(TOO_MUCH)
    if any(".." in member.filename or member.filename.startswith("/") for member in members):
        raise UploadError("Filen er ikke, som den skal være. Gem den igen fra programmet.")
    return archive


def docx(content: bytes) -> None:
    archive = _archive(content, "Word-fil")
    names = set(archive.namelist())
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        raise UploadError("Filen er ikke en Word-fil, selv om navnet siger det.")
    if any(ACTIVE_IN_WORD.search(name) for name in names):
        raise UploadError(WITH_MACROS)
    for name in names:
        if name.endswith(".rels") and _fetches(_member(archive, name)):
            raise UploadError(WITH_MACROS)


def _fetches(links: bytes) -> bool:
    """Whether Word would fetch something from another machine and open it by itself."""
    return any(
        OPENED_BY_ITSELF.search(link) and FROM_ELSEWHERE.search(link)
        for link in LINK_IN_WORD.findall(links)
    )


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except BROKEN_ARCHIVE:
        raise UploadError(NOT_WHOLE) from None


def odt(content: bytes) -> None:
    archive = _archive(content, "OpenDocument-fil")
    names = set(archive.namelist())
    kind = _member(archive, "mimetype") if "mimetype" in names else b""
    if kind != b"application/vnd.oasis.opendocument.text":
        raise UploadError("Filen er ikke en OpenDocument-tekst, selv om navnet siger det.")
    if any(name.startswith(("Basic/", "Scripts/", "Object ")) for name in names):
        raise UploadError(WITH_MACROS)
