"""What is known, what is asked, and the answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from visitator.grundlag.assess import Grundlag
from visitator.rules.edition import Edition
from visitator.rules.facts import Fact
from visitator.rules.faults import InputError
from visitator.rules.questions import GRANTS_FACT
from visitator.web.afklaring import queries
from visitator.web.afklaring.fields import for_storage
from visitator.web.afklaring.forms import WHO, SvarForm
from visitator.web.afklaring.models import Papir, Partshoering
from visitator.web.afklaring.services import begin
from visitator.web.brugere.views import signed_in
from visitator.web.henvendelser.forms import StoetteForm
from visitator.web.kladder.pages import filled_in
from visitator.web.kladder.seen import ConflictError, fingerprint
from visitator.web.kladder.services import drop_kladde
from visitator.web.kommuner.catalogue import edition
from visitator.web.sager.access import case_view, seen_version
from visitator.web.sager.basis import basis, faults
from visitator.web.sager.models import Sag, Stadie, Svar
from visitator.web.sager.services import (
    fortryd_svar,
    grants_as_seen,
    oplys_bevillinger,
    ret_sag,
    skift_stadie,
    svar,
)

ABOUT = ("kan_ikke_oplyses", "begrundelse", "sagt_af", "dato", "kilde")
MINE_BELOW = "Som du har skrevet det nedenfor"
AT_ONCE = 6
"""So many questions stand on one page where they are answered as a list."""


@case_view
def oversigt(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Everything about the clarification on one page."""
    wrong = faults(sag)
    grundlag = None if wrong else basis(sag)
    found = grundlag.edition if grundlag else _edition(sag)
    context: dict[str, Any] = {
        "sag": sag,
        "fane": "afklaring",
        "modsigelser": [f"{fault.what} {fault.remedy}" for fault in wrong],
        "givne": queries.answers(sag, grundlag, dict(found.vocabulary)),
        "egne_papirer": [papir for papir in Papir.objects.filter(sag=sag) if not papir.noegle],
        "hoeringer": list(Partshoering.objects.filter(sag=sag)),
        "forhold": list(sag.kommuneforhold.all()),
    }
    if grundlag is not None:
        context |= {
            "grupper": queries.open_groups(grundlag),
            "naeste": queries.next_question(grundlag),
            "krav": queries.needs(sag, grundlag),
            "naboer": queries.neighbours(sag, grundlag),
            "graenser": queries.boundaries(sag, grundlag),
            "statusser": list(queries.statuses(sag, grundlag).values()),
        }
    return render(request, "afklaring/oversigt.html", context)


def _edition(sag: Sag) -> Edition:
    return edition(sag.kommune_id, timezone.localdate())


@case_view
def naeste(request: HttpRequest, sag: Sag) -> HttpResponse:
    """On to the question that matters most now."""
    fact = None if faults(sag) else queries.next_question(basis(sag))
    return _to(sag, fact)


def _to(sag: Sag, fact: str | None) -> HttpResponse:
    if fact is None:
        return redirect("afklaring:oversigt", sag.pk)
    if fact == GRANTS_FACT:
        return redirect("afklaring:stoette", sag.pk)
    return redirect("afklaring:spoergsmaal", sag.pk, fact)


@require_http_methods(["GET", "POST"])
@case_view
def spoergsmaal(request: HttpRequest, sag: Sag, faktum: str) -> HttpResponse:
    """One question; after its answer comes the next one that still matters."""
    found = _edition(sag)
    fact = _fact(found, faktum)
    stands = sag.svar.filter(faktum=faktum, gaelder=True).select_related("skrevet_af").first()
    bruger, noegle = signed_in(request), f"afklaring/{sag.pk}/{faktum}"
    form = SvarForm(
        request.POST or None, initial=_given(stands, fact), fact=fact, levels=found.niveauer
    )
    if request.method == "POST" and form.is_valid():
        before = _statuses(sag)
        try:
            _answer(request, sag, fact, form)
        except ConflictError as conflict:
            return _conflict(request, sag, fact, form, conflict.theirs)
        except InputError as error:
            form.add_error("vaerdi", " ".join(f"{f.what} {f.remedy}" for f in error.faults))
        else:
            drop_kladde(by=bruger, noegle=noegle)
            _tell_changes(request, before, _statuses(sag))
            return _after(request, sag)
    form, kladde = filled_in(form, bruger, noegle)
    context = {
        "sag": sag,
        "fane": "afklaring",
        "form": form,
        "fact": fact,
        "stands": stands,
        "noegle": noegle,
        "kladde": kladde,
        "hvem": WHO.get(fact.answered_by, fact.answered_by),
    }
    return render(request, "afklaring/spoergsmaal.html", context)


def _fact(found: Edition, faktum: str) -> Fact:
    fact = found.vocabulary.get(faktum)
    if fact is None or not queries.can_be_asked(fact):
        raise Http404
    return fact


def _given(stands: Svar | None, fact: Fact) -> dict[str, Any]:
    """The answer that stands, as the form shows it."""
    if stands is None:
        return {"sagt_af": WHO.get(fact.answered_by, ""), "dato": timezone.localdate()}
    value = stands.vaerdi
    if isinstance(value, list):
        value = " ".join(str(amount).replace(".", ",") for amount in value)
    elif fact.type in queries.DECIMALS and value is not None:
        value = str(value).replace(".", ",")
    elif fact.type is queries.DATE and value:
        value = date.fromisoformat(value)
    given = {name: getattr(stands, name) for name in ABOUT}
    return {**given, "vaerdi": value, "set_svar": stands.pk}


def _answer(request: HttpRequest, sag: Sag, fact: Fact, form: SvarForm) -> None:
    said = form.cleaned_data
    value = said["vaerdi"]
    bruger = signed_in(request)
    svar(
        by=bruger,
        sag=sag,
        faktum=fact.id,
        vaerdi=for_storage(value),
        set_svar=said["set_svar"],
        spoergsmaal=fact.question,
        vist=dict(fact.choices).get(str(value), str(value)),
        **{name: said[name] for name in ABOUT},
    )
    begin(by=bruger, sag=sag)


def _conflict(
    request: HttpRequest, sag: Sag, fact: Fact, form: SvarForm, theirs: Svar | None
) -> HttpResponse:
    """Mine and theirs beside each other."""
    said = form.cleaned_data
    mine = "kan ikke oplyses" if said["kan_ikke_oplyses"] else said["vaerdi"]
    stand = queries.words_of(theirs, fact, None) if theirs else "Svaret er trukket tilbage."
    labels = dict(fact.choices)
    rows = [{"navn": fact.question, "mit": labels.get(str(mine), str(mine)), "deres": stand}]
    if theirs is not None and theirs.begrundelse != said["begrundelse"]:
        reasons = {"mit": said["begrundelse"], "deres": theirs.begrundelse}
        rows.append({"navn": "Begrundelse", **reasons})
    context = {
        "sag": sag,
        "fane": "afklaring",
        "form": form,
        "fact": fact,
        "felter": rows,
        "theirs": theirs,
        "set_svar": theirs.pk if theirs else "",
    }
    return render(request, "afklaring/konflikt.html", context, status=409)


def _statuses(sag: Sag) -> dict[str, tuple[str, str]]:
    return {} if faults(sag) else queries.statuses(sag, basis(sag))


def _tell_changes(
    request: HttpRequest,
    before: dict[str, tuple[str, str]],
    after: dict[str, tuple[str, str]],
) -> None:
    """What an answer changed, in words; it is advice and no decision."""
    changed = [
        f"{name}: {before[ydelse][1]} → {status}"
        for ydelse, (name, status) in after.items()
        if ydelse in before and before[ydelse][1] != status
    ]
    if changed:
        messages.info(request, f"Svaret ændrer, hvad reglerne siger. {'; '.join(changed)}.")
    else:
        messages.success(request, "Svaret er gemt.")


def _after(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Where to go after an answer: back to the overview if asked for, else to the next question."""
    if "tilbage" in request.POST:
        return redirect("afklaring:oversigt", sag.pk)
    return _to(sag, None if faults(sag) else queries.next_question(basis(sag)))


@require_http_methods(["GET", "POST"])
@case_view
def liste(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Several questions on one page; those that are answered are saved, the others stay open."""
    if faults(sag):
        return redirect("afklaring:oversigt", sag.pk)
    found = _edition(sag)
    noegle = f"afklaring/{sag.pk}/liste"
    bruger = signed_in(request)
    facts = _listed(request, sag, found)
    forms = [_in_list(request, fact, found) for fact in facts]
    if request.method == "POST":
        touched = [form for form in forms if _is_touched(form)]
        # Every form is read, so that all that is to be mended is told at once.
        wrong = [form for form in touched if not form.is_valid()]
        if not wrong and _save_all(request, sag, touched):
            drop_kladde(by=bruger, noegle=noegle)
            return redirect("afklaring:oversigt", sag.pk)
    else:
        forms = [filled_in(form, bruger, noegle)[0] for form in forms]
    context = {
        "sag": sag,
        "fane": "afklaring",
        "forms": forms,
        "form": None,
        "noegle": noegle,
        "fakta": ",".join(fact.id for fact in facts),
    }
    return render(request, "afklaring/liste.html", context)


def _listed(request: HttpRequest, sag: Sag, found: Edition) -> list[Fact]:
    """The questions of the page: those it was shown with, or those that matter most now."""
    if request.method == "POST":
        named = request.POST.get("fakta", "").split(",")
        return [_fact(found, name) for name in named if name][:AT_ONCE]
    groups = queries.open_groups(basis(sag))
    return [
        question.fact
        for group in groups
        if group.titel != queries.LATER
        for question in group.spoergsmaal
        if queries.can_be_asked(question.fact) and not question.uoplyst
    ][:AT_ONCE]


def _in_list(request: HttpRequest, fact: Fact, found: Edition) -> SvarForm:
    return SvarForm(
        request.POST if request.method == "POST" else None,
        prefix=fact.id.replace(".", "-"),
        initial=_given(None, fact),
        fact=fact,
        levels=found.niveauer,
        use_required_attribute=False,
    )


def _is_touched(form: SvarForm) -> bool:
    """Whether the person has said anything about a question of the list."""
    names = ("vaerdi", "kan_ikke_oplyses", "begrundelse")
    return any(form.data.get(form.add_prefix(name)) for name in names)


def _save_all(request: HttpRequest, sag: Sag, forms: list[SvarForm]) -> bool:
    """Save the answers one by one; False where one of them was refused."""
    before = _statuses(sag)
    saved = True
    for form in forms:
        try:
            _answer(request, sag, form.fact, form)
        except ConflictError:
            saved = False
            form.add_error(None, f"En anden har lige svaret på «{form.fact.question}».")
        except InputError as error:
            saved = False
            form.add_error("vaerdi", " ".join(f"{f.what} {f.remedy}" for f in error.faults))
    if forms:
        _tell_changes(request, before, _statuses(sag))
    return saved


@require_http_methods(["GET", "POST"])
@case_view
def stoette(request: HttpRequest, sag: Sag) -> HttpResponse:
    """What support the citizen has already."""
    bruger, noegle = signed_in(request), f"afklaring/{sag.pk}/stoette"
    stands = grants_as_seen(sag)
    form = StoetteForm(
        request.POST or None,
        initial=_support(sag),
        kommune=sag.kommune_id,
        indtil_nu={},
        kendte=len(stands["bevillinger"]),
    )
    seen, conflict = request.POST.get("set") or fingerprint(stands), False
    if request.method == "POST" and form.is_valid():
        try:
            _save_support(request, sag, form, seen)
        except ConflictError as error:
            seen, conflict = fingerprint(error.theirs), True
        else:
            drop_kladde(by=bruger, noegle=noegle)
            return redirect("afklaring:oversigt", sag.pk)
    form, kladde = filled_in(form, bruger, noegle)
    context = {
        "sag": sag,
        "fane": "afklaring",
        "form": form,
        "titel": "Støtte i forvejen",
        "noegle": noegle,
        "kladde": kladde,
        "set": kladde.felter.get("set", [seen])[0] if kladde else seen,
        "felter": [
            {"navn": "Støtte", "mit": "Som udfyldt nedenfor", "deres": queries.grants_in_words(sag)}
        ]
        if conflict
        else [],
    }
    return render(request, "afklaring/form.html", context, status=409 if conflict else 200)


def _save_support(request: HttpRequest, sag: Sag, form: StoetteForm, seen: str) -> None:
    if form.cleaned_data["kendt"] == "ved_ikke":
        return
    bruger, grants = signed_in(request), form.cleaned_data["bevillinger"]
    oplys_bevillinger(by=bruger, sag=sag, bevillinger=grants, seen=seen)
    begin(by=bruger, sag=sag)
    messages.success(request, "Støtten er skrevet ind.")


def _support(sag: Sag) -> dict[str, Any]:
    grants = list(sag.bevillinger.all())
    if not sag.bevillinger_oplyst:
        return {"kendt": "ved_ikke"}
    given: dict[str, Any] = {"kendt": "ja" if grants else "ingen"}
    for row, grant in enumerate(grants, 1):
        names = ("ydelse", "fra", "til", "maengde")
        given |= {f"{name}{row}": getattr(grant, name) for name in names}
    return given


@case_view
def historik(request: HttpRequest, sag: Sag, faktum: str) -> HttpResponse:
    """Every answer that was ever given to a question."""
    fact = _fact(_edition(sag), faktum)
    rows = sag.svar.filter(faktum=faktum).select_related("skrevet_af").order_by("-tidspunkt")
    told = [(row, queries.words_of(row, fact, None)) for row in rows]
    context = {"sag": sag, "fane": "afklaring", "fact": fact, "svar": told}
    return render(request, "afklaring/historik.html", context)


@require_POST
@case_view
def fortryd(request: HttpRequest, sag: Sag, faktum: str) -> HttpResponse:
    """Take an answer back."""
    given = sag.svar.filter(faktum=faktum, gaelder=True).first()
    if given is not None:
        fortryd_svar(by=signed_in(request), sag=sag, given=given)
        messages.success(request, "Svaret er trukket tilbage. Det står stadig i historikken.")
    return redirect("afklaring:oversigt", sag.pk)


@require_POST
@case_view
def nabo(request: HttpRequest, sag: Sag, ydelse: str) -> HttpResponse:
    """Open a neighbouring service, so that its questions are asked too, or close it again."""
    if ydelse not in _edition(sag).standards:
        raise Http404
    opened = ydelse not in sag.naboer
    others = [other for other in sag.naboer if other != ydelse]
    words = "Nabo-ydelsen er taget med" if opened else "Nabo-ydelsen er taget ud igen"
    try:
        ret_sag(
            by=signed_in(request),
            sag=sag,
            seen=seen_version(request) or 0,
            tekst=f"{words}: {ydelse}.",
            naboer=[*others, ydelse] if opened else others,
        )
    except ConflictError:
        messages.warning(request, "Sagen er ændret af en anden i mellemtiden. Se den igennem.")
    else:
        messages.success(request, f"{words}.")
    return redirect("afklaring:oversigt", sag.pk)


@require_http_methods(["GET", "POST"])
@case_view
def afslut(request: HttpRequest, sag: Sag) -> HttpResponse:
    """Say that the clarification is done. What is missing is shown, and does not stop anybody."""
    if request.method == "POST":
        skift_stadie(by=signed_in(request), sag=sag, stadie=Stadie.UDREDNING)
        return redirect("udredning:oversigt", sag.pk)
    grundlag: Grundlag | None = None if faults(sag) else basis(sag)
    context = {
        "sag": sag,
        "fane": "afklaring",
        "grupper": queries.open_groups(grundlag) if grundlag else [],
        "krav": [
            need
            for need in (queries.needs(sag, grundlag) if grundlag else [])
            if need.kraeves == "ja" and need.papir.tilstand not in ("Modtaget", "Ikke nødvendigt")
        ],
    }
    return render(request, "afklaring/afslut.html", context)
