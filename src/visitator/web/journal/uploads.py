"""Which files may be laid in a case. A file must be what its name says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from visitator.web.journal import contents
from visitator.web.journal.contents import Look, UploadError

MOST_BYTES = 10 * 1024 * 1024
KINDS_IN_WORDS = "PDF, PNG, JPEG, Word (docx), OpenDocument (odt) og ren tekst (txt)"
UNSAFE = re.compile(r"[^\w .()æøåÆØÅ-]+")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS: dict[str, tuple[str, Look]] = {
    ".pdf": ("application/pdf", contents.pdf),
    ".png": ("image/png", contents.png),
    ".jpg": ("image/jpeg", contents.jpeg),
    ".jpeg": ("image/jpeg", contents.jpeg),
    ".txt": ("text/plain", contents.text),
    ".docx": (WORD, contents.docx),
    ".odt": ("application/vnd.oasis.opendocument.text", contents.odt),
}


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
