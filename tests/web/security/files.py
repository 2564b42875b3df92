"""Small files of every kind that may be laid in a case, and what can be wrong with them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
TYPES = b'<Types><Default Extension="xml" ContentType="application/xml"/></Types>'
ODT_KIND = b"application/vnd.oasis.opendocument.text"


def png_chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + png_chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + png_chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    + png_chunk(b"IEND", b"")
)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"


def packed(members: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return kept.getvalue()


def docx(**members: bytes) -> bytes:
    usual = {"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>"}
    more = {name.replace("__", "/").replace("_", "."): m for name, m in members.items()}
    return packed(usual | more)


def odt(**members: bytes) -> bytes:
    more = {name.replace("__", "/").replace("_", "."): m for name, m in members.items()}
    return packed({"mimetype": ODT_KIND, "content.xml": b"<office/>"} | more)


def encrypted_odt() -> bytes:
    """The flag that says a member is encrypted is set in every header."""
    content = bytearray(odt())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def pdf_with(objects: bytes) -> bytes:
    return PDF.replace(b"trailer", objects + b"\ntrailer")


def pdf_with_packed(objects: bytes) -> bytes:
    """A PDF whose objects stand in a packed stream, as newer programs write them."""
    inner = zlib.compress(objects)
    head = b"2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"
    return pdf_with(head + inner + b"\nendstream\nendobj")


def word_link(kind: str, target: str) -> bytes:
    """The links of a Word file with one that leads to another file."""
    return (
        f'<Relationships><Relationship Id="r1" Type="http://schemas/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    ).encode()
