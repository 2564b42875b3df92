"""Which files may be laid in a case, and how their content is looked at.

A file must be what its name says, and hold nothing that acts when it is opened.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

import puremagic

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_MEMBERS = 2000
KINDS_IN_WORDS = "PDF, PNG, JPEG, Word (docx), OpenDocument (odt) og ren tekst (txt)"
ACTIVE_IN_PDF = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b")
UNSAFE = re.compile(r"[^\w .()æøåÆØÅ-]+")


class UploadError(ValueError):
    """What is wrong with a file and what to do about it, in Danish."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be kept: its safe name and its kind."""

    filnavn: str
    mime: str


def examine(name: str, content: bytes) -> Accepted:
    """The file as it is kept. Raises UploadError."""
    safe = safe_name(name)
    ending = PurePosixPath(safe).suffix.lower()
    if ending not in KINDS:
        raise UploadError(
            f"Filer af typen «{ending or 'uden endelse'}» kan ikke lægges i sagen. "
            f"Gem filen som {KINDS_IN_WORDS}."
        )
    if not content:
        raise UploadError("Filen er tom. Vælg en anden.")
    if len(content) > MOST_BYTES:
        raise UploadError(
            f"Filen fylder {len(content) // 1024 // 1024 + 1} MB, og der er plads "
            "til 10 MB. Del den op, eller gem den i mindre kvalitet."
        )
    mime, look = KINDS[ending]
    look(content)
    return Accepted(safe, mime)


def safe_name(name: str) -> str:
    """The last part of a name, without what could steer a file system or a header."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    cleaned = UNSAFE.sub("_", last).lstrip(".")
    stem, dot, ending = cleaned.rpartition(".")
    return f"{stem[:120]}{dot}{ending[:10]}" if dot else cleaned[:120] or "fil"


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


def _pdf(content: bytes) -> None:
    _is("PDF", content, b"%PDF-")
    if b"%%EOF" not in content[-2048:]:
        raise UploadError("PDF-filen er ikke hel. Hent den igen, og læg den ind på ny.")
    if ACTIVE_IN_PDF.search(content):
        raise UploadError(
            "PDF-filen indeholder kode eller andre filer. Udskriv den som en ny PDF, "
            "og læg den ind."
        )


def _png(content: bytes) -> None:
    _is("PNG", content, b"\x89PNG\r\n\x1a\n")
    if not content.rstrip(b"\x00").endswith(b"IEND\xaeB`\x82"):
        raise UploadError("Billedet er ikke helt, eller der ligger noget efter det. Gem det igen.")


def _jpeg(content: bytes) -> None:
    _is("JPEG", content, b"\xff\xd8\xff")
    if not content.rstrip(b"\x00").endswith(b"\xff\xd9"):
        raise UploadError("Billedet er ikke helt, eller der ligger noget efter det. Gem det igen.")


def _text(content: bytes) -> None:
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
    except (zipfile.BadZipFile, ValueError):
        raise UploadError("Filen er ikke hel. Gem den igen, og læg den ind på ny.") from None
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED:
        raise UploadError("Filen folder sig ud til mere, end der er plads til. Gem den som PDF.")
    if any(".." in member.filename or member.filename.startswith("/") for member in members):
        raise UploadError("Filen er ikke, som den skal være. Gem den igen fra programmet.")
    return archive


def _docx(content: bytes) -> None:
    names = set(_archive(content, "Word-fil").namelist())
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        raise UploadError("Filen er ikke en Word-fil, selv om navnet siger det.")
    if any(name.endswith("vbaProject.bin") or "/embeddings/" in name for name in names):
        raise UploadError(
            "Word-filen indeholder makroer eller andre filer. Gem den uden, eller som PDF."
        )


def _odt(content: bytes) -> None:
    archive = _archive(content, "OpenDocument-fil")
    names = set(archive.namelist())
    kind = archive.read("mimetype") if "mimetype" in names else b""
    if kind != b"application/vnd.oasis.opendocument.text":
        raise UploadError("Filen er ikke en OpenDocument-tekst, selv om navnet siger det.")
    if any(name.startswith(("Basic/", "Scripts/", "Object ")) for name in names):
        raise UploadError(
            "Filen indeholder makroer eller andre filer. Gem den uden, eller som PDF."
        )


Look = Callable[[bytes], None]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS: dict[str, tuple[str, Look]] = {
    ".pdf": ("application/pdf", _pdf),
    ".png": ("image/png", _png),
    ".jpg": ("image/jpeg", _jpeg),
    ".jpeg": ("image/jpeg", _jpeg),
    ".txt": ("text/plain", _text),
    ".docx": (WORD, _docx),
    ".odt": ("application/vnd.oasis.opendocument.text", _odt),
}
