"""The audit trail can only be added to, and its seals tell when somebody did otherwise."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from visitator.web.borgere.models import Borger
from visitator.web.revision.models import Segl, Spor
from visitator.web.revision.seals import verify
from visitator.web.revision.services import forsegl


@pytest.mark.usefixtures("borger")
def test_a_row_cannot_be_changed() -> None:
    with pytest.raises(DatabaseError, match="kan ikke rettes"), transaction.atomic():
        Spor.objects.update(bruger_navn="En anden")


@pytest.mark.usefixtures("borger")
def test_a_row_cannot_be_deleted() -> None:
    with pytest.raises(DatabaseError, match="kan ikke rettes"), transaction.atomic():
        Spor.objects.all().delete()


@pytest.mark.usefixtures("borger")
def test_sealed_rows_verify_and_later_ones_are_the_tail() -> None:
    assert verify().uforseglede == 1
    assert forsegl() == 1
    found = verify()
    assert (found.segl, found.forseglede, found.uforseglede, found.brud) == (1, 1, 0, ())
    assert forsegl() == 0


def _without_triggers(sql: str) -> None:
    """What somebody with the database's own password could do."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE revision_spor DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER revision_spor_update")
            cursor.execute("DROP TRIGGER revision_spor_delete")
        cursor.execute(sql)


@pytest.mark.usefixtures("borger")
def test_a_changed_row_breaks_its_seal() -> None:
    forsegl()
    _without_triggers("UPDATE revision_spor SET bruger_navn = 'En anden'")
    row = Spor.objects.get()
    assert verify().brud == (f"Segl 1: mindst ét spor mellem 1 og {row.pk} er ændret.",)


@pytest.mark.usefixtures("borger")
def test_a_deleted_row_breaks_its_seal() -> None:
    forsegl()
    _without_triggers("DELETE FROM revision_spor")
    assert "Segl 1 dækker 1 spor, og der står 0." in verify().brud


def test_seals_are_a_chain(borger: Borger) -> None:
    forsegl()
    first = Segl.objects.get()
    Spor.objects.create(tidspunkt=first.tidspunkt, handling="laest", borger=borger.pk)
    forsegl()
    assert Segl.objects.get(nummer=2).forrige == first.hash
