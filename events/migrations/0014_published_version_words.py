"""What a published version is called at the desk, in both languages. No column changes."""

from django.db import migrations


class Migration(migrations.Migration):
    """The words alone."""

    dependencies = [("events", "0013_squeezed_titles")]
    operations = [
        migrations.AlterModelOptions(
            name="publishedversion",
            options={
                "ordering": ["seq"],
                "verbose_name": "published version",
                "verbose_name_plural": "published versions",
            },
        ),
    ]
