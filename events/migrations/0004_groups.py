"""The groups of the desk (CODEBOOK section 8) with their rights on the tables; which objects is for events.admin."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

RECORDS = ("incident", "episode", "actor")
PARTS = (
    "incidentplace", "participation", "impactclaim", "citation", "incidentlink", "secondarytype",
    "episodeplace", "episodeparticipation", "phase", "actorname", "actorrelation",
)
REFERENCE = ("place", "source", "axis")
PARTS_OF_PLACES = ("placename", "placecode")
DESK = (*RECORDS, *PARTS, *REFERENCE, *PARTS_OF_PLACES, "report", "workflowstep", "job", "jobitem")

ALL = ("add", "change", "delete", "view")
WRITE = ("add", "change", "view")
VIEW = ("view",)

# What somebody enters from an article: the record whole, what it is read in, and what it names.
ENTERS = {model: ALL for model in (*RECORDS, *PARTS)}
EDITS = {
    **{model: VIEW for model in DESK},
    **ENTERS,
    **{model: WRITE for model in (*REFERENCE, "report")},
    **{model: ALL for model in PARTS_OF_PLACES},
    "job": ("change", "view"),
}

GROUPS = {
    "contributor": {
        **{model: VIEW for model in (*REFERENCE, *PARTS_OF_PLACES, "workflowstep")},
        **ENTERS,
        **{model: ("add", "view") for model in (*REFERENCE, *PARTS_OF_PLACES, "report")},
    },
    "editor": EDITS,
    "publisher": EDITS,
    "maintainer": {
        **{model: VIEW for model in (*DESK, "publishedversion")},
        **{model: ALL for model in (*REFERENCE, *PARTS_OF_PLACES, "report")},
        **{model: ALL for model in ("actor", "actorname", "actorrelation", "citation")},
        "job": ("change", "view"),
        "auth.user": WRITE,
        "auth.group": VIEW,
    },
    "reader": {model: VIEW for model in DESK},
}


def make_groups(apps, schema_editor) -> None:
    """Make the groups and give each its rights. Safe to repeat: a right once given is not given twice."""
    _make_sure_of_permissions(apps)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    known = {
        (permission.content_type.app_label, permission.codename): permission
        for permission in Permission.objects.select_related("content_type")
    }
    for name, rights in GROUPS.items():
        group, _made = Group.objects.get_or_create(name=name)
        group.permissions.add(
            *(
                known[app, f"{verb}_{model}"]
                for app, model, verbs in map(_parted, rights.items())
                for verb in verbs
            )
        )


def _parted(right):
    model, verbs = right
    app, _dot, name = model.rpartition(".")
    return app or "events", name, verbs


def _make_sure_of_permissions(apps) -> None:
    """Django makes permissions only once all migrations are through; these are needed before."""
    for app in ("auth", "events"):
        config = apps.get_app_config(app)
        # An app without models gets no permissions, and history does not know that it has some.
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)


class Migration(migrations.Migration):
    """Make the groups. They stay when it is undone: people are in them."""

    dependencies = [
        ("events", "0003_search"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
