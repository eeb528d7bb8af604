"""Gives groups their rights on tables, for the migrations that bring new tables."""

from importlib import import_module

_groups = import_module("events.migrations.0004_groups")
WRITE = _groups.WRITE
VIEW = _groups.VIEW
ALL = _groups.ALL


def give(apps, rights) -> None:
    """Give rights: group → model → verbs. A whole codename ("see_restricted_incident") stands for itself."""
    _groups._make_sure_of_permissions(apps)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    known = {permission.codename: permission for permission in Permission.objects.filter(
        content_type__app_label="events")}
    for name, models in rights.items():
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.add(*(known[f"{verb}_{model}"] for model, verbs in models.items() for verb in verbs))
