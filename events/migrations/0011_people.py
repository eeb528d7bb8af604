"""Where people are signed in, the links by which they are let in, and the desk's own log with its trigger."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from events.migrations._rights import VIEW, give

NAME = "desklogentry_never_changes"
MESSAGE = f"{NAME}: an entry of the log is immutable"
SQLITE = f"""
    CREATE TRIGGER {NAME} BEFORE UPDATE ON events_desklogentry
    BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END
"""
POSTGRES = (
    f"""
    CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$
    """,
    f"CREATE TRIGGER {NAME} BEFORE UPDATE ON events_desklogentry FOR EACH ROW EXECUTE FUNCTION {NAME}()",
)
RIGHTS = {"maintainer": {"desklogentry": VIEW, "onetimelink": VIEW}}


def install_trigger(apps, schema_editor) -> None:
    """Create the trigger, in the words of the database at hand."""
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else (SQLITE,):
        schema_editor.execute(statement)


def remove_trigger(apps, schema_editor) -> None:
    """Take the trigger away again."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP FUNCTION {NAME}() CASCADE")
    else:
        schema_editor.execute(f"DROP TRIGGER {NAME}")


def give_rights(apps, schema_editor) -> None:
    """Let maintainers read both. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Make the tables."""

    dependencies = [
        ("events", "0010_double_coding"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name='DeskLogEntry',
            fields=[
                ('seq', models.PositiveBigIntegerField(primary_key=True, serialize=False, verbose_name='number')),
                ('kind', models.CharField(max_length=30, verbose_name='what')),
                ('at', models.DateTimeField(verbose_name='when')),
                ('user_id', models.BigIntegerField(null=True)),
                ('username', models.CharField(blank=True, max_length=150, verbose_name='who')),
                ('address', models.CharField(blank=True, max_length=45, verbose_name='address')),
                ('subject', models.CharField(blank=True, max_length=200, verbose_name='about')),
                ('details', models.TextField(blank=True, verbose_name='details')),
                ('chain', models.CharField(max_length=64, verbose_name='chained hash')),
            ],
            options={
                'verbose_name': "entry of the desk's log",
                'verbose_name_plural': "the desk's log",
                'ordering': ['-seq'],
                'indexes': [models.Index(fields=['username', '-seq'], name='desklogentry_of_one_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['exported', 'invited', 'link_made', 'link_revoked', 'link_used', 'locked_out', 'password_changed', 'recovery_code_used', 'recovery_codes_made', 'rights_changed', 'second_factor_failed', 'second_factor_passed', 'second_factor_reset', 'second_factor_set_up', 'session_ended', 'sign_in_failed', 'signed_in', 'signed_out', 'viewed_restricted'])), name='desklogentry_kind_is_known')],
            },
        ),
        migrations.CreateModel(
            name='DeskLogHead',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('seq', models.PositiveBigIntegerField(default=0)),
                ('chain', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='deskloghead_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='DeskSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('session_key', models.CharField(max_length=40, unique=True)),
                ('address', models.CharField(blank=True, max_length=45, verbose_name='address')),
                ('browser', models.CharField(blank=True, max_length=200, verbose_name='browser')),
                ('began_at', models.DateTimeField(auto_now_add=True, verbose_name='signed in')),
                ('seen_at', models.DateTimeField(verbose_name='last seen')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='desk_sessions', to=settings.AUTH_USER_MODEL, verbose_name='who')),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'ordering': ['-seen_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='OneTimeLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('token_sha256', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('expires_at', models.DateTimeField(verbose_name='expires')),
                ('used_at', models.DateTimeField(null=True, verbose_name='used')),
                ('revoked_at', models.DateTimeField(null=True, verbose_name='revoked')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='made by')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='one_time_links', to=settings.AUTH_USER_MODEL, verbose_name='for')),
            ],
            options={
                'verbose_name': 'one-time link',
                'verbose_name_plural': 'one-time links',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name="onetimelink",
            constraint=models.CheckConstraint(
                condition=models.Q(("used_at__isnull", True), ("revoked_at__isnull", True), _connector="OR"),
                name="onetimelink_is_used_or_revoked_not_both",
            ),
        ),
        migrations.RunPython(install_trigger, remove_trigger),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
