"""Two who change the same thing at once are told, and nothing is overwritten unseen."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

from visitator.web.borgere.models import Borger
from visitator.web.sager.models import Sag


def what_was_seen(page: str) -> str:
    found = re.search(r'name="set" value="(\w{64})"', page)
    assert found is not None
    return found[1]


def test_an_address_that_another_corrected_is_shown_and_kept(
    klient: Client, sag: Sag, borger: Borger
) -> None:
    url = reverse("borgere:ret", args=[borger.pk])
    seen = what_was_seen(klient.get(url).content.decode())
    first = {"navn": "Anders And", "adresse": "Paradisæblevej 111", "set": seen}
    assert klient.post(url, first).status_code == 302
    late = klient.post(url, {"navn": "Anders And", "adresse": "Paradisæblevej 113", "set": seen})
    content = late.content.decode()
    assert late.status_code == 409
    assert "Paradisæblevej 111" in content
    assert "Paradisæblevej 113" in content
    borger.refresh_from_db()
    assert borger.adresse == "Paradisæblevej 111"
    again = {"navn": "Anders And", "adresse": "Paradisæblevej 113", "set": what_was_seen(content)}
    assert klient.post(url, again).status_code == 302
    borger.refresh_from_db()
    assert borger.adresse == "Paradisæblevej 113"


def test_a_paper_that_another_took_up_first_is_shown(klient: Client, sag: Sag) -> None:
    url = reverse("afklaring:krav", args=[sag.pk, "sel-85", "medvirken"])
    seen = what_was_seen(klient.get(url).content.decode())
    assert klient.post(url, {"hos": "Borgeren", "set": seen}).status_code == 302
    late = klient.post(url, {"hos": "Egen læge", "set": seen})
    assert late.status_code == 409
    assert "Borgeren" in late.content.decode()


def test_support_that_another_wrote_down_is_shown(klient: Client, sag: Sag) -> None:
    url = reverse("afklaring:stoette", args=[sag.pk])
    seen = what_was_seen(klient.get(url).content.decode())
    mine = {"kendt": "ja", "ydelse1": "sel-97", "fra1": "01.01.2020"}
    assert klient.post(url, {**mine, "set": seen}).status_code == 302
    late = klient.post(url, {"kendt": "ingen", "set": seen})
    assert late.status_code == 409
    assert "fra 1. januar 2020" in late.content.decode()
    assert sag.bevillinger.count() == 1


def test_more_grants_than_the_page_had_room_for_are_kept(klient: Client, sag: Sag) -> None:
    url = reverse("afklaring:stoette", args=[sag.pk])
    said = {"kendt": "ja"}
    for row in range(1, 5):
        said |= {f"ydelse{row}": "sel-97", f"fra{row}": f"0{row}.01.2020"}
    assert klient.post(url, said).status_code == 302
    assert sag.bevillinger.count() == 4
    content = klient.get(url).content.decode()
    assert 'name="ydelse5"' in content
    assert 'value="04.01.2020"' in content
