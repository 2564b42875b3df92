"""A file in a case is what its name says, does nothing by itself, and is only ever fetched."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from web.security import files

from visitator.web.journal.contents import UploadError
from visitator.web.journal.models import Fil
from visitator.web.journal.uploads import examine, safe_name
from visitator.web.sager.models import Sag

GOOD = [
    ("brev.pdf", files.PDF, "application/pdf"),
    ("foto.png", files.PNG, "image/png"),
    ("foto.JPG", files.JPEG, "image/jpeg"),
    ("foto.jpeg", files.JPEG, "image/jpeg"),
    ("noter.txt", "Æblegrød til frokost".encode(), "text/plain"),
    ("noter.txt", "Æblegrød til frokost".encode("latin-1"), "text/plain"),
    (
        "plan.docx",
        files.docx(),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("plan.odt", files.odt(), "application/vnd.oasis.opendocument.text"),
]
LOCAL_TEMPLATE = files.word_link("attachedTemplate", "file:///C:\\Skabeloner\\brev.dotx")
HELD_BACK = [
    ("program.exe", b"MZ\x90\x00", "Filer af typen «.exe» kan ikke lægges i sagen."),
    ("side.html", b"<html></html>", "«.html» kan ikke"),
    ("tegning.svg", b"<svg/>", "«.svg» kan ikke"),
    ("uden", b"hej", "«uden endelse» kan ikke"),
    ("brev.pdf.js", b"alert(1)", "«.js» kan ikke"),
    ("plan.docm", files.docx(), "«.docm» kan ikke"),
    ("brev.pdf", b"MZ\x90\x00 et program", "Filen er ikke en PDF, selv om navnet siger det."),
    ("brev.pdf", files.PNG, "Filen er ikke en PDF"),
    ("foto.png", files.JPEG, "Filen er ikke en PNG"),
    ("foto.jpg", files.PNG, "Filen er ikke en JPEG"),
    ("plan.docx", files.PDF, "Filen er ikke en Word-fil"),
    ("plan.odt", files.PDF, "Filen er ikke en OpenDocument-fil"),
    ("brev.pdf", files.PDF[:30], "PDF-filen er ikke hel."),
    ("foto.png", files.PNG[:-4], "Billedet er ikke helt"),
    ("foto.jpg", files.JPEG[:-2], "Billedet er ikke helt"),
    ("plan.docx", files.docx()[:60], "Filen er ikke hel."),
    ("tom.txt", b"", "Filen er tom."),
    ("brev.pdf", files.pdf_with(b"<< /S /JavaScript /JS (app.alert(1)) >>"), "kode eller"),
    ("brev.pdf", files.pdf_with(b"<< /S /J#61vaScript /J#53 (app.alert(1)) >>"), "kode eller"),
    ("brev.pdf", files.pdf_with_packed(b"1 0 << /S /JavaScript >>"), "kode eller andre filer"),
    ("brev.pdf", files.pdf_with(b"<< /S /Launch /F (cmd.exe) >>"), "kode eller andre filer"),
    ("brev.pdf", files.pdf_with(b"<< /Type /EmbeddedFile >>"), "kode eller andre filer"),
    ("brev.pdf", files.pdf_with(b"<< /EmbeddedFiles 3 0 R >>"), "kode eller andre filer"),
    ("brev.pdf", files.pdf_with(b"<< /XFA 3 0 R >>"), "kode eller andre filer"),
    ("plan.docx", files.docx(word__vbaProject_bin=b"makro"), "makroer"),
    ("plan.docx", files.docx(word__embeddings__ark_bin=b"ole"), "makroer"),
    ("plan.docx", files.docx(word__activeX__a_xml=b"ax"), "makroer"),
    (
        "plan.docx",
        files.packed(
            {
                "[Content_Types].xml": files.TYPES,
                "word/document.xml": b"<w:document/>",
                "word/_rels/settings.xml.rels": files.word_link(
                    "attachedTemplate", "https://ond.example/skabelon.dotm"
                ),
            }
        ),
        "makroer",
    ),
    ("plan.odt", files.odt(Basic__script_xml=b"makro"), "makroer"),
    ("plan.odt", files.odt(Scripts__a_py=b"makro"), "makroer"),
    ("plan.odt", files.docx(), "ikke en OpenDocument-tekst"),
    ("plan.docx", files.odt(), "ikke en Word-fil"),
    ("plan.odt", files.encrypted_odt(), "Filen er ikke hel."),
    ("plan.docx", files.packed({"../../etc/passwd": b"x"}), "ikke, som den skal være"),
    ("plan.docx", files.packed({f"{n}": b"" for n in range(2001)}), "folder sig ud til mere"),
    ("noter.txt", b"hej\x00med\x00dig", "ikke ren tekst"),
    ("noter.txt", b"<!doctype html><HTML><body>", "en webside og ikke ren tekst"),
    ("noter.txt", b"  < script src=x>", "en webside og ikke ren tekst"),
    # Two kinds in one: what stands after the picture is not a part of it.
    ("foto.png", files.PNG + files.docx(), "der ligger noget efter det"),
    ("foto.png", files.PNG + b"<script>1</script>" + files.PNG[-12:], "ligger noget efter det"),
    ("foto.jpg", files.JPEG + b"<script>alert(1)</script>", "der ligger noget efter det"),
    ("foto.jpg", b"GIF89a/*" + files.JPEG, "Filen er ikke en JPEG"),
    ("plan.docx", b"#!/bin/sh\n" + files.docx(), "Filen er ikke en Word-fil"),
]


@pytest.mark.parametrize(("navn", "indhold", "mime"), GOOD, ids=[mime for *_, mime in GOOD])
def test_what_people_have_is_taken(navn: str, indhold: bytes, mime: str) -> None:
    assert examine(navn, indhold).mime == mime


def test_a_letter_made_from_a_template_on_the_disk_is_taken() -> None:
    members = {
        "[Content_Types].xml": files.TYPES,
        "word/document.xml": b"<w:document/>",
        "word/_rels/settings.xml.rels": LOCAL_TEMPLATE,
    }
    assert examine("brev.docx", files.packed(members)).filnavn == "brev.docx"


@pytest.mark.parametrize(
    ("navn", "indhold", "fejl"), HELD_BACK, ids=[f"{n} {why}" for n, _, why in HELD_BACK]
)
def test_what_is_wrong_is_held_back_and_why(navn: str, indhold: bytes, fejl: str) -> None:
    with pytest.raises(UploadError) as raised:
        examine(navn, indhold)
    assert fejl in str(raised.value)


def test_a_small_file_that_unpacks_into_a_huge_one_is_held_back() -> None:
    for navn, indhold in (
        ("plan.docx", files.docx(bombe_xml=bytes(201 * 1024 * 1024))),
        ("brev.pdf", files.pdf_with_packed(bytes(51 * 1024 * 1024))),
    ):
        assert len(indhold) < 1024 * 1024
        with pytest.raises(UploadError, match="Filen folder sig ud til mere, end der er plads"):
            examine(navn, indhold)


@pytest.mark.parametrize(
    ("navn", "gemt"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\mette\\brev.txt", "brev.txt"),
        ("....//brev.txt", "brev.txt"),
        (".htaccess.txt", "htaccess.txt"),
        ('a"; filename="b.html.txt', "a_ filename_b.html.txt"),
        ("brev\r\nSet-Cookie: a=b.txt", "brev_Set-Cookie_ a_b.txt"),
        ("brev\u202etxt.exe.txt", "brev_txt.exe.txt"),
        ("Ærøs ønsker (2).txt", "Ærøs ønsker (2).txt"),
        ("<img src=x onerror=alert(1)>.txt", "_img src_x onerror_alert(1)_.txt"),
        ("a" * 300 + ".txt", "a" * 120 + ".txt"),
    ],
)
def test_a_name_steers_neither_folders_nor_headers(navn: str, gemt: str) -> None:
    assert safe_name(navn) == gemt


def upload(client: Client, sag: Sag, navn: str, indhold: bytes) -> Any:
    sent = SimpleUploadedFile(navn, indhold, content_type="text/html")
    url = reverse("journal:ny_fil", args=[sag.pk])
    return client.post(url, {"titel": "Brev fra lægen", "fil": sent})


def test_a_file_is_fetched_and_never_opened_as_a_page(klient: Client, sag: Sag) -> None:
    """What the browser said of the kind does not count."""
    assert upload(klient, sag, "Ærø's brev.txt", b"<b>hej</b>").status_code == 302
    fil = Fil.objects.get()
    answer = klient.get(reverse("journal:fil", args=[sag.pk, fil.pk]))
    assert answer.content == b"<b>hej</b>"
    assert answer.headers["Content-Type"] == "text/plain"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=utf-8''%C3%86r%C3%B8_s%20brev.txt"
    )
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_file_of_another_case_is_not_there(klient: Client, sag: Sag) -> None:
    upload(klient, sag, "brev.txt", b"hej")
    other = Sag.objects.create(
        kommune_id="koebenhavn", nummer="2026-000099", borger=sag.borger, sagstype="ny"
    )
    url = reverse("journal:fil", args=[other.pk, Fil.objects.get().pk])
    assert klient.get(url).status_code == 404


def test_ten_megabytes_are_taken_and_one_byte_more_is_not(klient: Client, sag: Sag) -> None:
    most = 10 * 1024 * 1024
    assert upload(klient, sag, "stor.txt", b"a" * most).status_code == 302
    answer = upload(klient, sag, "stor.txt", b"a" * (most + 1))
    assert "Filen fylder 11 MB, og der er plads til 10 MB." in answer.content.decode()
    assert Fil.objects.count() == 1


def test_what_is_far_too_large_is_not_even_read(klient: Client, sag: Sag) -> None:
    answer = upload(klient, sag, "stor.txt", b"a" * (13 * 1024 * 1024))
    assert answer.status_code == 413
    assert "Er det en fil, så må den højst fylde 10 MB." in answer.content.decode()


def test_a_refused_file_leaves_nothing_and_says_why(klient: Client, sag: Sag) -> None:
    answer = upload(klient, sag, "brev.pdf", b"MZ\x90\x00")
    assert "Filen er ikke en PDF, selv om navnet siger det." in answer.content.decode()
    assert not Fil.objects.exists()
