"""Triggers for what a CHECK cannot hold: versions and codes never change, a phase has its episode's kind.

SQLite loses a table's triggers when a later migration remakes the table; such a migration must call
``install_triggers`` again. A test looks for each of them by name.
"""

from django.db import migrations

CODED = ("incident", "episode", "actor")

SQLITE = [
    """
    CREATE TRIGGER publishedversion_never_changes BEFORE UPDATE ON events_publishedversion
    BEGIN SELECT RAISE(ABORT, 'publishedversion_never_changes: a published version is immutable'); END
    """,
    *[
        f"""
        CREATE TRIGGER {model}_code_never_changes BEFORE UPDATE OF code ON events_{model}
        WHEN OLD.code IS NOT NULL AND NEW.code IS NOT OLD.code
        BEGIN SELECT RAISE(ABORT, '{model}_code_never_changes: a published code is for ever'); END
        """
        for model in CODED
    ],
    *[
        f"""
        CREATE TRIGGER phase_has_its_episodes_kind_{verb} BEFORE {event} ON events_phase
        WHEN NEW.episode_kind <> (SELECT kind FROM events_episode WHERE id = NEW.episode_id)
        BEGIN SELECT RAISE(ABORT, 'phase_has_its_episodes_kind: the phase names another kind'); END
        """
        for verb, event in (("insert", "INSERT"), ("update", "UPDATE"))
    ],
    """
    CREATE TRIGGER episode_kind_stays_while_it_has_phases BEFORE UPDATE OF kind ON events_episode
    WHEN NEW.kind <> OLD.kind AND EXISTS (SELECT 1 FROM events_phase WHERE episode_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'episode_kind_stays_while_it_has_phases: remove the phases first'); END
    """,
]


def _postgres(name: str, table: str, when: str, condition: str, message: str) -> list[str]:
    """Return the function and the trigger that raise the message where the condition holds."""
    return [
        f"""
        CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {condition} THEN
                RAISE EXCEPTION '{name}: {message}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$
        """,
        f"CREATE TRIGGER {name} BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]


POSTGRES = [
    *_postgres(
        "publishedversion_never_changes", "events_publishedversion", "UPDATE", "TRUE",
        "a published version is immutable",
    ),
    *[
        statement
        for model in CODED
        for statement in _postgres(
            f"{model}_code_never_changes", f"events_{model}", "UPDATE",
            "OLD.code IS NOT NULL AND NEW.code IS DISTINCT FROM OLD.code", "a published code is for ever",
        )
    ],
    *_postgres(
        "phase_has_its_episodes_kind", "events_phase", "INSERT OR UPDATE",
        "NEW.episode_kind <> (SELECT kind FROM events_episode WHERE id = NEW.episode_id)",
        "the phase names another kind",
    ),
    *_postgres(
        "episode_kind_stays_while_it_has_phases", "events_episode", "UPDATE",
        "NEW.kind <> OLD.kind AND EXISTS (SELECT 1 FROM events_phase WHERE episode_id = OLD.id)",
        "remove the phases first",
    ),
]


def _names(statements: list[str]) -> list[str]:
    return [line.split("CREATE TRIGGER ")[1].split()[0] for line in statements if "CREATE TRIGGER " in line]


def install_triggers(apps, schema_editor):
    """Create the triggers, in the words of the database at hand."""
    statements = POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE
    for statement in statements:
        schema_editor.execute(statement)


def remove_triggers(apps, schema_editor) -> None:
    """Take the triggers away again."""
    if schema_editor.connection.vendor == "postgresql":
        for name in _names(POSTGRES):
            schema_editor.execute(f"DROP FUNCTION {name}() CASCADE")
        return
    for name in _names(SQLITE):
        schema_editor.execute(f"DROP TRIGGER {name}")


class Migration(migrations.Migration):
    """Install the triggers."""

    dependencies = [("events", "0001_desk_and_record")]
    operations = [migrations.RunPython(install_triggers, remove_triggers)]
