"""Comments, mentions, assignments, and the hour at which a record goes out."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from events.migrations._rights import VIEW, WRITE, give

TABLES = ("comment", "mention", "assignment", "release")
RIGHTS = {
    "contributor": {"comment": WRITE, "mention": VIEW, "assignment": VIEW, "release": VIEW},
    **{group: {table: WRITE for table in TABLES} for group in ("editor", "publisher", "maintainer")},
    "reader": {table: VIEW for table in TABLES},
}


def give_rights(apps, schema_editor) -> None:
    """Give the rights. Safe to repeat."""
    give(apps, RIGHTS)


class Migration(migrations.Migration):
    """Comments, mentions, assignments, and the hour at which a record goes out."""

    dependencies = [
        ("events", "0007_duplicates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(blank=True, max_length=40, verbose_name='field')),
                ('text', models.TextField(verbose_name='comment')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                ('resolved_at', models.DateTimeField(blank=True, null=True, verbose_name='resolved at')),
                ('actor', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.actor')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('episode', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.episode')),
                ('incident', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.incident')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='events.comment', verbose_name='answer to')),
                ('resolved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='resolved by')),
            ],
            options={
                'verbose_name': 'comment',
                'verbose_name_plural': 'comments',
                'ordering': ['pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Mention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('read_at', models.DateTimeField(blank=True, null=True, verbose_name='read at')),
                ('comment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='events.comment')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='person')),
            ],
            options={
                'verbose_name': 'mention',
                'verbose_name_plural': 'mentions',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goes_out_at', models.DateTimeField(verbose_name='goes out at')),
                ('revision', models.PositiveIntegerField(verbose_name='revision')),
                ('asked_at', models.DateTimeField(auto_now_add=True, verbose_name='asked for')),
                ('note', models.TextField(blank=True, verbose_name='public note')),
                ('override_reason', models.TextField(blank=True, verbose_name='reason for the override')),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('out', 'gone out'), ('called_back', 'called back'), ('blocked', 'did not go out'), ('overtaken', 'overtaken')], default='waiting', max_length=12, verbose_name='state')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended at')),
                ('reasons', models.JSONField(blank=True, default=list, verbose_name='reasons')),
                ('version_seq', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='log entry')),
                ('seen_at', models.DateTimeField(blank=True, null=True, verbose_name='seen at')),
                ('actor', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.actor')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked for by')),
                ('called_back_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='called back by')),
                ('episode', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.episode')),
                ('incident', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.incident')),
            ],
            options={
                'verbose_name': 'release',
                'verbose_name_plural': 'releases',
                'ordering': ['-pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='ended at')),
                ('actor', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.actor')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('episode', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.episode')),
                ('incident', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='events.incident')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='assigned to')),
            ],
            options={
                'verbose_name': 'assignment',
                'verbose_name_plural': 'assignments',
                'ordering': ['-pk'],
                'abstract': False,
                'indexes': [models.Index(condition=models.Q(('ended_at__isnull', True)), fields=['person'], name='assignment_standing')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('episode__isnull', True), ('incident__isnull', False)), models.Q(('actor__isnull', True), ('episode__isnull', False), ('incident__isnull', True)), models.Q(('actor__isnull', False), ('episode__isnull', True), ('incident__isnull', True)), _connector='OR'), name='assignment_is_of_one_record'), models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('incident',), name='assignment_stands_once_of_incident'), models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('episode',), name='assignment_stands_once_of_episode'), models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('actor',), name='assignment_stands_once_of_actor')],
            },
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('episode__isnull', True), ('incident__isnull', False)), models.Q(('actor__isnull', True), ('episode__isnull', False), ('incident__isnull', True)), models.Q(('actor__isnull', False), ('episode__isnull', True), ('incident__isnull', True)), _connector='OR'), name='comment_is_of_one_record'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('resolved_at__isnull', True), ('resolved_by__isnull', True)), models.Q(('resolved_at__isnull', False), ('resolved_by__isnull', False)), _connector='OR'), name='comment_is_resolved_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='comment',
            constraint=models.CheckConstraint(condition=models.Q(('parent__isnull', True), ('resolved_at__isnull', True), _connector='OR'), name='comment_answer_is_not_resolved_by_itself'),
        ),
        migrations.AddIndex(
            model_name='mention',
            index=models.Index(condition=models.Q(('read_at__isnull', True)), fields=['person'], name='mention_unread'),
        ),
        migrations.AddConstraint(
            model_name='mention',
            constraint=models.UniqueConstraint(fields=('comment', 'person'), name='mention_calls_once'),
        ),
        migrations.AddIndex(
            model_name='release',
            index=models.Index(condition=models.Q(('state', 'waiting')), fields=['goes_out_at'], name='release_due'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('episode__isnull', True), ('incident__isnull', False)), models.Q(('actor__isnull', True), ('episode__isnull', False), ('incident__isnull', True)), models.Q(('actor__isnull', False), ('episode__isnull', True), ('incident__isnull', True)), _connector='OR'), name='release_is_of_one_record'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('incident',), name='release_waits_once_of_incident'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('episode',), name='release_waits_once_of_episode'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('actor',), name='release_waits_once_of_actor'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['waiting', 'out', 'called_back', 'blocked', 'overtaken'])), name='release_state_is_known'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', True), ('state', 'waiting')), models.Q(models.Q(('state', 'waiting'), _negated=True), ('ended_at__isnull', False)), _connector='OR'), name='release_ends_or_waits'),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'out'), ('version_seq__isnull', False)), models.Q(models.Q(('state', 'out'), _negated=True), ('version_seq__isnull', True)), _connector='OR'), name='release_that_is_out_has_its_version'),
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
