"""Two who write the same part at once, what is typed and not saved, and what is closed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from web.conftest import MakeBruger
from web.udredning.conftest import LogIn, skriv_tema
from web.udredning.pages import address, page, saved, sent, text_of

from visitator.web.brugere.models import Bruger
from visitator.web.kladder.models import Kladde
from visitator.web.kladder.seen import ConflictError
from visitator.web.sager.models import Sag
from visitator.web.udredning.models import Temavurdering, Udredning
from visitator.web.udredning.services import LukketError, gem_formaal, gem_tema

MINE = {"version": "1", "beskrivelse": "Min tekst.", "niveau": "3"}
NO_ROW = {"oplyst_0_af": "", "oplyst_0_dato": "", "oplyst_0_kilde": ""}


@pytest.fixture
def skrevet_af_to(begyndt: Sag, mette: Bruger, lav_bruger: MakeBruger) -> Sag:
    """Mette wrote a theme, and Ida saved another text after Mette opened it again."""
    ida = lav_bruger(navn="Ida Lund")
    skriv_tema(mette, begyndt, "relationer", niveau="2", oplyst=[])
    said = {"beskrivelse": "Idas tekst.", "niveau": "1"}
    gem_tema(by=ida, sag=begyndt, tema="relationer", seen=1, navn="Relationer", **said)
    return begyndt


def test_both_texts_are_shown_and_none_is_overwritten(klient: Client, skrevet_af_to: Sag) -> None:
    answer = sent(klient, skrevet_af_to, "tema", "relationer", **MINE, **NO_ROW)
    words = text_of(answer)
    assert "Ida Lund har gemt det samme, mens du skrev" in words
    assert "Dit 3 – Svært nedsat funktionsevne Gemt af Ida Lund" in words
    assert "Idas tekst." in words
    assert "Behold det, Ida Lund har gemt" in words
    assert "Gem mit i stedet" in words
    assert Temavurdering.objects.get().beskrivelse == "Idas tekst."


def test_my_text_is_saved_over_theirs_when_i_say_so(klient: Client, skrevet_af_to: Sag) -> None:
    answer = sent(klient, skrevet_af_to, "tema", "relationer", **MINE, **NO_ROW)
    assert 'name="version" value="2"' in answer.content.decode()
    saved(klient, skrevet_af_to, "tema", "relationer", **(MINE | {"version": "2"}), **NO_ROW)
    assert Temavurdering.objects.get().beskrivelse == "Min tekst."


def test_who_told_it_is_compared_as_well(klient: Client, begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer")
    row = {"oplyst_0_af": "Egen læge", "oplyst_0_dato": "", "oplyst_0_kilde": ""}
    mine = {"version": "0", "beskrivelse": "Ser sin mor og ingen andre."}
    words = text_of(sent(klient, begyndt, "tema", "relationer", **mine, **row))
    assert "Hvem har oplyst det Dit Egen læge Gemt af Mette Holm" in words
    assert "Borgeren, 20.11.2026, Samtale i hjemmet" in words


def test_another_part_is_no_conflict(begyndt: Sag, mette: Bruger) -> None:
    skriv_tema(mette, begyndt, "relationer")
    skriv_tema(mette, begyndt, "egenomsorg")
    gem_formaal(by=mette, sag=begyndt, seen=0, formaal="Ro.")
    with pytest.raises(ConflictError):
        gem_formaal(by=mette, sag=begyndt, seen=0, formaal="Noget andet.")
    assert Udredning.objects.get().formaal == "Ro."


def keep_draft(client: Client, sag: Sag, part: str = "tema/relationer", **fields: Any) -> None:
    body = {
        "noegle": f"udredning/{sag.pk}/{part}",
        "felter": {
            name: value if isinstance(value, list) else [value] for name, value in fields.items()
        },
    }
    answer = client.post(reverse("kladder:gem"), json.dumps(body), content_type="application/json")
    assert answer.status_code == 200


def test_what_was_typed_and_not_saved_is_there_again(klient: Client, begyndt: Sag) -> None:
    keep_draft(
        klient,
        begyndt,
        version="0",
        beskrivelse="Halvt skrevet",
        undertemaer=["indgaa_i_samspil_og_kontakt"],
        oplyst_0_af="Søsteren",
        oplyst_0_dato="i går",
        oplyst_0_kilde="",
    )
    answer = klient.get(address(begyndt, "tema", "relationer"))
    words, content = text_of(answer), answer.content.decode()
    assert "Vi har fundet din kladde fra" in words
    assert "Halvt skrevet" in words
    assert 'value="Søsteren"' in content
    assert 'value="i går"' in content
    (box,) = re.findall(r'<input[^>]*value="indgaa_i_samspil_og_kontakt"[^>]*>', content)
    assert " checked" in box


def test_a_reason_for_a_theme_is_kept_while_it_is_typed(klient: Client, begyndt: Sag) -> None:
    keep_draft(klient, begyndt, "tilfoej", tema="relationer", relevans="Han er")
    content = klient.get(address(begyndt, "tilfoej_tema")).content.decode()
    (box,) = re.findall(r'<input[^>]*value="relationer"[^>]*>', content)
    assert " checked" in box
    assert "Han er" in page(klient, begyndt, "tilfoej_tema")
    said = {"tema": "relationer", "relevans": "Han er meget alene."}
    saved(klient, begyndt, "tilfoej_tema", **said)
    assert not Kladde.objects.exists()


def test_a_draft_is_gone_when_the_text_is_saved(klient: Client, begyndt: Sag) -> None:
    keep_draft(klient, begyndt, version="0", beskrivelse="Halvt skrevet")
    said = {"version": "0", "beskrivelse": "Skrevet færdig."}
    saved(klient, begyndt, "tema", "relationer", **said, **NO_ROW)
    assert not Kladde.objects.exists()


def test_a_draft_of_an_older_version_is_still_compared(klient: Client, skrevet_af_to: Sag) -> None:
    keep_draft(klient, skrevet_af_to, **MINE)
    content = klient.get(address(skrevet_af_to, "tema", "relationer")).content.decode()
    assert 'name="version" value="1"' in content


def test_nothing_is_written_in_a_closed_assessment_and_no_text_is_lost(
    klient: Client, begyndt: Sag, mette: Bruger
) -> None:
    Udredning.objects.update(dato="2026-11-30", af="Ida Lund")
    with pytest.raises(LukketError):
        gem_formaal(by=mette, sag=begyndt, seen=0, formaal="Ro.")
    words = text_of(sent(klient, begyndt, "formaal", version="0", formaal="Ro og en plan."))
    assert "Udredningen er afsluttet. Genåbn den, før du skriver i den." in words
    assert "Ro og en plan." in words


def test_the_form_of_a_closed_assessment_leads_back_to_it(
    klient: Client, begyndt: Sag, log_ind: LogIn
) -> None:
    Udredning.objects.update(dato="2026-11-30", af="Ida Lund")
    answer = klient.get(address(begyndt, "formaal"), follow=True)
    assert text_of(answer).startswith("Udredningen er afsluttet.")
    assert "Afsluttet 30. november 2026 af Ida Lund." in page(klient, begyndt)
