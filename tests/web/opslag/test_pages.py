"""The catalogue can be read by anybody, with its sources."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from visitator.web.kommuner.catalogue import editions_on
from visitator.web.revision.models import Spor

DAY = date(2026, 11, 30)
PAGES = [
    (kommune, ydelse)
    for kommune, edition in editions_on(DAY).items()
    for ydelse in edition.standards
]


def test_there_is_a_page_for_every_service_of_every_municipality() -> None:
    assert len(PAGES) == 58


@pytest.mark.django_db
@pytest.mark.parametrize(("kommune", "ydelse"), PAGES)
def test_a_standard_is_public_and_cites_its_sources(
    client: Client, kommune: str, ydelse: str
) -> None:
    answer = client.get(f"/katalog/{kommune}/{ydelse}/")
    assert answer.status_code == 200
    content = answer.content.decode()
    assert re.search(r'href="#kilde-\d+"', content)
    assert content.count("<h1") == 1
    text = re.sub(r"<[^>]+>", " ", content.partition('class="tekstside"')[2])
    assert not re.search(r"\b[a-z]+_[a-z_]+\b", text)
    assert not Spor.objects.exists()


@pytest.mark.django_db
def test_the_list_is_narrowed_by_a_word(client: Client) -> None:
    content = client.get("/katalog/?q=ledsage").content.decode()
    assert "/katalog/hvidovre/sel-97/" in content
    assert "/katalog/hvidovre/sel-108/" not in content


@pytest.mark.django_db
def test_a_municipality_without_a_version_on_the_day_is_not_shown(client: Client) -> None:
    content = client.get("/katalog/?dag=01.06.2024").content.decode()
    assert "/katalog/hvidovre/" in content
    assert "/katalog/vejen/" not in content
    assert client.get("/katalog/vejen/?dag=01.06.2024").status_code == 404


@pytest.mark.django_db
def test_two_standards_stand_side_by_side(client: Client) -> None:
    address = "/katalog/sammenlign/?venstre=koebenhavn/sel-85&hoejre=holbaek/sel-85"
    content = client.get(address).content.decode()
    assert "<h1>København: " in content
    assert "Holbæk: " in content
    assert "Tærskel" in content


@pytest.mark.django_db
def test_a_standard_that_is_not_there_is_refused_in_words(client: Client) -> None:
    address = "/katalog/sammenlign/?venstre=koebenhavn/sel-85&hoejre=koebenhavn/sel-1"
    content = client.get(address).content.decode()
    assert "Den anden" in content
    assert "fejl-oversigt" in content or "form-error" in content
