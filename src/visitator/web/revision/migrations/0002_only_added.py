"""The database itself refuses to change or delete a row of the audit trail or a seal."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = ("revision_spor", "revision_segl")
REFUSAL = "Revisionssporet kan ikke rettes eller slettes."


def refuse(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        _refuse_in_postgresql(schema_editor)
    else:
        _refuse_in_sqlite(schema_editor)


def _refuse_in_postgresql(schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute(
        "CREATE FUNCTION revision_kun_tilfoej() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    for table in TABLES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_kun_tilfoej BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION revision_kun_tilfoej()"
        )


def _refuse_in_sqlite(schema_editor: BaseDatabaseSchemaEditor) -> None:
    for table in TABLES:
        for act in ("UPDATE", "DELETE"):
            schema_editor.execute(
                f"CREATE TRIGGER {table}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )


class Migration(migrations.Migration):
    dependencies = [("revision", "0001_initial")]  # noqa: RUF012
    operations = [migrations.RunPython(refuse, migrations.RunPython.noop)]  # noqa: RUF012
