"""The table that finds records by words: FTS5 on SQLite, a tsvector with a GIN index on PostgreSQL.

Django does not know the table, so no flush empties it; instead a row goes when its LiveRecord row goes.
A foreign key could do that on PostgreSQL alone, and would forbid the TRUNCATE of a test's flush there.
SQLite loses a table's triggers when a later migration remakes the table: a migration that alters LiveRecord
must call ``install_triggers`` again.
"""

from django.db import migrations

SQLITE_TABLE = [
    # The text is folded before it comes here, so "ascii" parts it at blanks and leaves every letter alone.
    "CREATE VIRTUAL TABLE events_search USING fts5(kind UNINDEXED, text, tokenize = 'ascii', prefix = '2 3')",
]
SQLITE_TRIGGERS = [
    """
    CREATE TRIGGER search_goes_with_its_record AFTER DELETE ON events_liverecord
    BEGIN DELETE FROM events_search WHERE rowid = OLD.seq; END
    """,
]
POSTGRES_TABLE = [
    "CREATE TABLE events_search "
    "(seq bigint PRIMARY KEY, kind text NOT NULL, text text NOT NULL, words tsvector NOT NULL)",
    "CREATE INDEX events_search_words ON events_search USING gin (words)",
]
POSTGRES_TRIGGERS = [
    """
    CREATE OR REPLACE FUNCTION search_goes_with_its_record() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'TRUNCATE' THEN
            DELETE FROM events_search;
        ELSE
            DELETE FROM events_search WHERE seq = OLD.seq;
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER search_goes_with_its_record AFTER DELETE ON events_liverecord
    FOR EACH ROW EXECUTE FUNCTION search_goes_with_its_record()
    """,
    """
    CREATE TRIGGER search_goes_with_all_records AFTER TRUNCATE ON events_liverecord
    FOR EACH STATEMENT EXECUTE FUNCTION search_goes_with_its_record()
    """,
]


def install_table(apps, schema_editor):
    """Create the table in the words of the database at hand."""
    for statement in POSTGRES_TABLE if schema_editor.connection.vendor == "postgresql" else SQLITE_TABLE:
        schema_editor.execute(statement)


def remove_table(apps, schema_editor):
    """Take the table away again."""
    schema_editor.execute("DROP TABLE events_search")


def install_triggers(apps, schema_editor):
    """Let a row of the search table go with its record."""
    for statement in POSTGRES_TRIGGERS if schema_editor.connection.vendor == "postgresql" else SQLITE_TRIGGERS:
        schema_editor.execute(statement)


def remove_triggers(apps, schema_editor):
    """Take the triggers away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION search_goes_with_its_record() CASCADE")
    else:
        schema_editor.execute("DROP TRIGGER search_goes_with_its_record")


class Migration(migrations.Migration):
    """Install the search table."""

    dependencies = [("events", "0002_triggers")]
    operations = [
        migrations.RunPython(install_table, remove_table),
        migrations.RunPython(install_triggers, remove_triggers),
    ]
