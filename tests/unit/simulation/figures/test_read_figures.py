"""Figures that cannot be drawn by are refused, each with its place and a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_catalogue import write
from unit.simulation.figured_catalogue import figured

from visitator.rules.faults import InputError
from visitator.rules.load.files import catalogue_files
from visitator.rules.load.reference import read_reference
from visitator.simulation.figures.read_figures import read_figures


def refused(root: Path, text: str) -> str:
    with pytest.raises(InputError) as caught:
        figured(root, text)
    (fault,) = caught.value.faults
    return str(fault).partition("befolkning/")[2]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("fakta: {q: {ja: 5}}", "10.yaml:3:12: Faktummet «q» findes ikke."),
        ("fakta: {p: {}}", "10.yaml:3:12: Der skal stå netop én måde at trække svaret på."),
        ("fakta: {p: {ja: 5, andele: {ja: 100}}}", "Der skal stå netop én måde"),
        ("fakta: {niveau: {ja: 5}}", "«ja» passer ikke til svarets type."),
        ("fakta: {udgift: {ja: 5}}", "«ja» passer ikke til svarets type."),
        ("fakta: {p: {fraktiler: {0: 1, 100: 2}}}", "«fraktiler» passer ikke til svarets type."),
        ("fakta: {niveau: {andele: {A: 50, B: 49}}}", "Andelene er tilsammen 99 %."),
        ("fakta: {niveau: {andele: {A: 50, F: 50}}}", "«F» er ikke et svar."),
        ("fakta: {udgift: {fraktiler: {0: 1, 90: 2}}}", "Fraktilerne skal stige fra 0 til 100 %."),
        ("fakta: {udgift: {fraktiler: {0: 5, 100: 2}}}", "Fraktilerne skal stige"),
        ("fakta: {udgift: {fraktiler: {x: 5, 100: 9}}}", "Her skal der stå tal foran kolon."),
        ("fakta: {p: {ja: 5, afrund: 1}}", "«afrund» hører ikke til «ja»."),
        ("fakta: {niveau: {naer: p, forskydning: {0: 100}}}", "«p» står ikke længere oppe"),
        ("fakta: {p: {ja: 5}, niveau: {naer: p}}", "«forskydning» mangler."),
        ("fakta: {udgift: {procent_af: alder, fra: 1, til: 2}}", "«alder» står ikke længere oppe"),
        ("fakta: {p: {ja: 5}, udgift: {procent_af: p, fra: 1, til: 2}}", "«p» er ikke et tal."),
        ("fakta: {udgift: {procent_af: alder, fra: 9, til: 2}}", "«fra» og «til» skal begge stå"),
        ("fakta: {p: {ja: 5, ikke_vurderet: 2}}", "Det gælder kun temaer."),
        ("fakta: {p: {ja: 5, kun_naar: {niveau: A}}}", "«niveau» står ikke længere oppe"),
        ("fakta: {foedselsdato: {fraktiler: {0: 1, 100: 2}}}", "«foedselsdato» trækkes ikke."),
        ("fakta: {'bevilget:sel-55:sagsdato': {ja: 5}}", "Ydelsen «sel-55» kendes ikke."),
        ("fakta: {p: {raekker: [{ja: 5}, {ja: 6}]}}", "Alle rækker undtagen den sidste"),
        (
            "fakta: {niveau: {andele: {A: 100}}, p: {kun_naar: {niveau: F}, ja: 1}}",
            "«niveau» kan ikke være «F».",
        ),
        (
            "fakta: {alder: {fraktiler: {0: 1, 100: 2}}, p: {kun_naar: {alder: x}, ja: 2}}",
            "«alder» er et tal.",
        ),
    ],
)
def test_what_cannot_be_drawn_is_a_fault(tmp_path: Path, text: str, fault: str) -> None:
    assert fault in refused(tmp_path, text)


def test_a_fact_has_its_figures_in_one_place(tmp_path: Path) -> None:
    text = "baggrund: {p: {hvad: x, valg: [a, b], andele: {a: 50, b: 50}}}\nfakta: {p: {ja: 5}}"
    assert "«p» har allerede en fordeling." in refused(tmp_path, text)


def test_a_catalogue_without_figures_says_so(tmp_path: Path) -> None:
    files = catalogue_files(write(tmp_path, {}))
    with pytest.raises(InputError, match="Kataloget har ingen tal for en opdigtet befolkning"):
        read_figures(files, read_reference(files))
