"""What was read from a report, what was proposed from it, and what became of each proposal."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import events.models.fields
from events.migrations._rights import VIEW, WRITE, give

TABLES = ("reading", "proposal", "feedback")
RIGHTS = {
    **{group: {table: WRITE for table in TABLES} for group in ("contributor", "editor", "publisher")},
    **{group: {table: VIEW for table in TABLES} for group in ("maintainer", "reader")},
}


def give_rights(apps, schema_editor) -> None:
    """Give the rights. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Add the tables of readings, and the groups' rights on them."""

    dependencies = [("events", "0005_restricted"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(help_text='Private: never published.', verbose_name='text')),
                ('text_sha256', models.CharField(max_length=64, verbose_name='SHA-256 of the text')),
                ('language', models.CharField(choices=[('en', 'English'), ('fr', 'French')], max_length=2, verbose_name='language')),
                ('published', events.models.fields.EdtfField(blank=True, max_length=120, verbose_name='published')),
                ('rules', models.CharField(max_length=40, verbose_name='version of the rules')),
                ('skipped', models.JSONField(default=list, verbose_name='left out of reading')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='read at')),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='read by')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='events.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'reading',
                'verbose_name_plural': 'readings',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                ('document', models.JSONField(verbose_name='as proposed')),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('accepted', 'drafted as proposed'), ('changed', 'drafted with changes'), ('dropped', 'dropped')], default='waiting', max_length=8, verbose_name='state')),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='decided at')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
                ('incident', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposals', to='events.incident', verbose_name='incident')),
                ('reading', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='events.reading')),
            ],
            options={
                'verbose_name': 'proposed event',
                'verbose_name_plural': 'proposed events',
                'ordering': ['reading', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(max_length=20, verbose_name='field')),
                ('proposed', models.JSONField(blank=True, null=True, verbose_name='proposed')),
                ('kept', models.JSONField(blank=True, null=True, verbose_name='kept')),
                ('verdict', models.CharField(choices=[('accepted', 'accepted'), ('changed', 'changed'), ('dropped', 'dropped'), ('added', 'added')], max_length=8, verbose_name='verdict')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feedback', to='events.proposal')),
            ],
            options={
                'verbose_name': 'feedback',
                'verbose_name_plural': 'feedback',
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('verdict__in', ['accepted', 'changed', 'dropped', 'added'])), name='feedback_verdict_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('kept__isnull', False), ('proposed__isnull', True), ('verdict', 'added')), models.Q(('kept__isnull', True), ('proposed__isnull', False), ('verdict', 'dropped')), models.Q(('kept__isnull', False), ('proposed__isnull', False), ('verdict__in', ['accepted', 'changed'])), _connector='OR'), name='feedback_verdict_matches_both_sides')],
            },
        ),
        migrations.AddConstraint(
            model_name='reading',
            constraint=models.CheckConstraint(condition=models.Q(('language__in', ['en', 'fr'])), name='reading_language_has_rules'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(fields=('reading', 'position'), name='proposal_position_stands_once'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'accepted', 'changed', 'dropped'])), name='proposal_state_is_known'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('state', 'waiting')), models.Q(models.Q(('state', 'waiting'), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='proposal_decision_has_its_time'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.CheckConstraint(condition=models.Q(('incident__isnull', True), ('state__in', ['accepted', 'changed']), _connector='OR'), name='proposal_only_a_drafted_one_has_an_incident'),
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
