"""Write docs/codebook.md from the codebook in code, or check that it still agrees with it."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from events.codebook.document import as_markdown


class Command(BaseCommand):
    """manage.py codebook_doc [--check]"""

    help = "Write docs/codebook.md from events/codebook; with --check only say whether it agrees."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Exit 1 when the file differs; write nothing."
        )
        parser.add_argument("--path", type=Path, help="Another file than docs/codebook.md.")

    def handle(self, *, check: bool, path: Path | None, **options: object) -> None:
        target = path or Path(settings.BASE_DIR) / "docs" / "codebook.md"
        text = as_markdown()
        stands = target.read_text(encoding="utf-8") if target.exists() else ""
        if check and stands != text:
            raise CommandError(f"{target} differs from events/codebook. Run: python manage.py codebook_doc")
        if check:
            self.stdout.write(f"{target} agrees with events/codebook.")
            return
        target.write_text(text, encoding="utf-8")
        self.stdout.write(f"Wrote {target}.")
