"""The commands, each imported only when it is run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command with what its help says. ``load`` imports it and gives its function."""

    load: Callable[[], Callable[..., None]]
    summary: str
    explanation: str


def _vurder() -> Callable[..., None]:
    from visitator.cli.vurder import vurder

    return vurder


def _spoerg() -> Callable[..., None]:
    from visitator.cli.spoerg import spoerg

    return spoerg


def _udred() -> Callable[..., None]:
    from visitator.cli.udred import udred

    return udred


def _katalog() -> Callable[..., None]:
    from visitator.cli.katalog import katalog

    return katalog


def _fakta() -> Callable[..., None]:
    from visitator.cli.fakta import fakta

    return fakta


def _tjek() -> Callable[..., None]:
    from visitator.cli.tjek import tjek

    return tjek


def _beregn() -> Callable[..., None]:
    from visitator.cli.beregn import beregn

    return beregn


def _sammenlign() -> Callable[..., None]:
    from visitator.cli.sammenlign import sammenlign

    return sammenlign


def _forskel() -> Callable[..., None]:
    from visitator.cli.forskel import forskel

    return forskel


def _frist() -> Callable[..., None]:
    from visitator.cli.frist import frist

    return frist


def _simuler() -> Callable[..., None]:
    from visitator.cli.simuler import simuler

    return simuler


def _befolkning() -> Callable[..., None]:
    from visitator.cli.befolkning import befolkning

    return befolkning


def _demo() -> Callable[..., None]:
    from visitator.cli.demo import demo

    return demo


def _server() -> Callable[..., None]:
    from visitator.cli.server import server

    return server


def _revision() -> Callable[..., None]:
    from visitator.cli.revision import revision

    return revision


COMMANDS = {
    "vurder": Command(
        _vurder,
        "Viser visitationsgrundlaget for en sag.",
        "Sagen er en fil i YAML eller JSON med kommune, dato, ansoegt_om og fakta. Skriv - for at "
        "læse den fra standard input.",
    ),
    "spoerg": Command(
        _spoerg,
        "Spørger om det, der mangler i en sag, og viser så grundlaget.",
        "Ét spørgsmål ad gangen, og kun om det, der kan ændre svaret. Svar med valgets navn eller "
        "nummer, en dato som 2026-01-15 eller et tal. ? betyder, at det ikke kan oplyses. En tom "
        "linje eller ordet stop slutter spørgsmålene.",
    ),
    "udred": Command(
        _udred,
        "Læser og efterser en udredning efter VUM og viser den.",
        "Udredningen er en fil i YAML eller JSON med temaer, mål, målgrupper og det samlede "
        "funktionsniveau. En sag får niveauerne derfra med nøglen udredning. Det, der er "
        "at se på i den, vises nederst.",
    ),
    "katalog": Command(
        _katalog,
        "Viser kommunerne, en kommunes ydelser eller en hel kvalitetsstandard.",
        "Uden navne vises alle kommuner; med en kommune dens ydelser; med en kommune og en ydelse "
        "hele standarden. Med lov i stedet for en kommune vises lovens paragraffer.",
    ),
    "beregn": Command(
        _beregn,
        "Regner ud, hvad en ydelse koster eller giver.",
        "Hvert navn er et faktum eller en oplysning, der kan stå i en sag, fx "
        "merudgifter_pr_maaned=1655. Svaret viser hvert led i regnestykket, satserne og kilderne.",
    ),
    "frist": Command(
        _frist,
        "Viser alle en ydelses frister og datoer.",
        "Regner frister, opfølgning, varsel, klage og genvurdering ud fra de datoer og fakta, der "
        "skrives som navn=værdi, og viser, hvordan hver dato er regnet ud.",
    ),
    "sammenlign": Command(
        _sammenlign,
        "Viser én borger i alle kommuner ved siden af hinanden.",
        "Uden en sag sammenlignes det, dokumenterne selv siger: tærskel, omfang, varighed, frist, "
        "opfølgning, kompetence, klage og frit valg for hver ydelse.",
    ),
    "forskel": Command(
        _forskel,
        "Viser, hvad der er forskelligt i to kataloger, og hvilke borgere det betyder noget for.",
        "A og B er to kommuner, to versioner af samme kommune (KOMMUNE@2023-01-01) eller en "
        "kommune og lov. For hver forskel nævnes den mindste borger, der bliver behandlet "
        "forskelligt.",
    ),
    "simuler": Command(
        _simuler,
        "Viser, hvad en ændret regel betyder for en hel befolkning.",
        "Befolkningen er en tabel med en kolonne for hvert faktum. Scenariet er en lille fil med "
        "det, rådet overvejer at ændre: en tærskel, et timetal eller en sats. Svaret er, hvor "
        "mange der kommer ind og ud, timer og kroner før og efter, og hvorfor de flytter.",
    ),
    "befolkning": Command(
        _befolkning,
        "Skriver en fil med opdigtede borgere.",
        "Borgerne er trukket efter tallene i katalogets mappe befolkning, som er opdigtede, og har "
        "de fakta, kommunernes regler spørger om. Samme frø giver altid de samme borgere.",
    ),
    "demo": Command(
        _demo,
        "Viser programmet i en browser med opdigtede borgere.",
        "Laver en database med de kommuner, der står i kataloget, en konto til hver rolle og "
        "opdigtede borgere i alle stadier, og viser programmet på denne computer alene. Data "
        "bliver liggende til næste gang; --ny begynder forfra.",
    ),
    "server": Command(
        _server,
        "Starter programmet til browseren.",
        "Omgivelserne siger, hvilken database og hvilke adresser det kører med: "
        "VISITATOR_SECRET_KEY, VISITATOR_DATABASE, VISITATOR_HOSTS og flere; se docs/how-to.",
    ),
    "revision": Command(
        _revision,
        "Efterprøver seglene over, hvem der har set og ændret hvad.",
        "Hvert segl regnes ud igen fra de spor, det dækker. Svaret siger, om de holder, og hvor "
        "mange spor der ikke har et segl endnu.",
    ),
    "fakta": Command(
        _fakta,
        "Viser alle de fakta, en sag kan indeholde, med deres mulige svar.",
        "Navnene er dem, der skrives under fakta i en sag.",
    ),
    "tjek": Command(
        _tjek,
        "Finder fejl i et katalog.",
        "Hver fejl får en linje med fil, linje og hvordan den rettes. Der regnes også på alle "
        "tænkelige borgere; de fund, kommunen har accepteret med en grund, er ikke fejl.",
    ),
}
