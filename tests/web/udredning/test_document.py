"""The assessment is the document that its file would be, and what is said of it is said plainly."""

from __future__ import annotations

from datetime import date

import pytest
from web.udredning.conftest import skriv_maal, skriv_tema

from visitator.web.brugere.models import Bruger
from visitator.web.sager.models import Sag
from visitator.web.udredning.document import examine, numbered
from visitator.web.udredning.labels import in_plain_words
from visitator.web.udredning.models import Udredning
from visitator.web.udredning.queries import as_it_stands
from visitator.web.udredning.services import gem_formaal, gem_maalgrupper, gem_oevrige

DAY = date(2026, 11, 30)


def test_it_is_written_in_the_keys_of_its_file_and_the_names_of_its_version(
    i_viborg: Sag, bodil: Bruger
) -> None:
    skriv_tema(bodil, i_viborg, "relationer", niveau="2", undertemaer=["netvaerk"])
    gem_formaal(by=bodil, sag=i_viborg, seen=0, formaal="Ro.")
    gem_oevrige(by=bodil, sag=i_viborg, seen=0, ikke_vurderet=True)
    gem_maalgrupper(by=bodil, sag=i_viborg, seen=0, primaer="angst", sekundaere=[])
    skriv_maal(bodil, i_viborg, "Hun kan gå en tur.", med_borger=False, hvorfor_ikke="Ville ikke.")
    Udredning.objects.update(paabegyndt=date(2026, 11, 10))
    stand = as_it_stands(i_viborg)
    assert stand is not None
    eftersyn = examine(stand, DAY, "Bodil Vad")
    assert eftersyn.faults == ()
    assert eftersyn.document.data == {
        "kommune": "viborg",
        "vum": "1.0",
        "dato": "2026-11-30",
        "paabegyndt": "2026-11-10",
        "af": "Bodil Vad",
        "ansoegt_om": ["sel-85"],
        "formaal": "Ro.",
        "maalgrupper": [{"maalgruppe": "angst", "art": "primaer"}],
        "temaer": {
            "socialt_liv": {
                "niveau": 2,
                "beskrivelse": "Ser sin mor og ingen andre.",
                "undertemaer": ["netvaerk"],
                "oplyst": [{"af": "Borgeren", "dato": "2026-11-20", "kilde": "Samtale i hjemmet"}],
            }
        },
        "oevrige_temaer": "ikke_vurderet",
        "maal": [
            {
                "tekst": "Hun kan gå en tur.",
                "type": "udvikle",
                "tema": "socialt_liv",
                "dato": "2026-11-20",
                "aftale": {"med_borger": "nej", "hvorfor_ikke": "Ville ikke."},
            }
        ],
    }


def test_every_value_has_a_line_of_its_own() -> None:
    document, paths = numbered({"temaer": {"relationer": {"niveau": 2}}, "maal": [{"tekst": "A"}]})
    assert list(paths.values()) == [
        (),
        ("temaer",),
        ("temaer", "relationer"),
        ("temaer", "relationer", "niveau"),
        ("maal",),
        ("maal", 0),
        ("maal", 0, "tekst"),
    ]
    assert document.place(("maal", 0, "tekst")).line == 7


@pytest.mark.parametrize(
    ("of_a_file", "of_a_page"),
    [
        ("Skriv det under «formaal».", "Skriv det under «Formål»."),
        (
            "2026-11-30 ligger efter udredningens dato 2026-01-05.",
            "30. november 2026 ligger efter udredningens dato 5. januar 2026.",
        ),
        ("Det er «2026-13-45».", "Det er «2026-13-45»."),
        ("«Bostøtten» er den, der giver støtten.", "«Bostøtten» er den, der giver støtten."),
    ],
)
def test_what_is_said_of_a_file_is_said_of_a_page(of_a_file: str, of_a_page: str) -> None:
    assert in_plain_words(of_a_file) == of_a_page
