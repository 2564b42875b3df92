"""Forms of the journal."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from visitator.web.journal.contents import UploadError
from visitator.web.journal.uploads import (
    KINDS,
    KINDS_IN_WORDS,
    MOST_BYTES,
    Accepted,
    examine,
)


class NotatForm(forms.Form):
    """A note."""

    overskrift = forms.CharField(
        label="Overskrift", max_length=200, error_messages={"required": "Skriv en overskrift."}
    )
    tekst = forms.CharField(
        label="Notat",
        max_length=100000,
        widget=forms.Textarea,
        error_messages={"required": "Skriv notatet."},
    )


class FilForm(forms.Form):
    """A file, looked at before it is kept."""

    titel = forms.CharField(
        label="Hvad er det?",
        help_text="Fx statusattest fra egen læge.",
        max_length=200,
        error_messages={"required": "Skriv, hvad filen er."},
    )
    fil = forms.FileField(
        label="Fil",
        help_text=f"Højst 10 MB. {KINDS_IN_WORDS}.",
        widget=forms.FileInput(attrs={"accept": ",".join(KINDS)}),
        error_messages={"required": "Vælg en fil.", "empty": "Filen er tom. Vælg en anden."},
    )
    godkendt: Accepted
    indhold: bytes

    def clean_fil(self) -> UploadedFile[bytes]:
        upload: UploadedFile[bytes] = self.cleaned_data["fil"]
        # One byte more than is allowed is enough to know.
        self.indhold = upload.read(MOST_BYTES + 1)
        try:
            self.godkendt = examine(upload.name or "", self.indhold)
        except UploadError as error:
            raise forms.ValidationError(str(error)) from None
        return upload


class SoegForm(forms.Form):
    """Looking for words within one case."""

    q = forms.CharField(label="Søg i sagen", required=False, max_length=100)

    def words(self) -> str:
        """What is looked for; empty where nothing is."""
        found: Any = self.cleaned_data.get("q") if self.is_valid() else ""
        return str(found or "").strip()
