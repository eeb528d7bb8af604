"""The door to the measure of the article reader."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.drafting.mention import Draft, Language
from events.drafting.propose import known_names, propose
from events.drafting.scoring.marked import MarkedText
from events.drafting.scoring.reading import read_folder
from events.drafting.scoring.report import as_data, as_lines, score_folder

# A language that the readers don't know is left for them to guess.
LANGUAGES: dict[str, Language] = {"en": "en", "fr": "fr"}


class Command(BaseCommand):
    """Print precision and recall of the drafts, field by field, against texts marked by hand."""

    help = "Read every NAME.txt of a folder, and count how its drafts agree with NAME.json."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder, and how to print."""
        parser.add_argument("folder", type=Path, help="a folder of NAME.txt with NAME.json")
        parser.add_argument("--json", action="store_true", help="print data in place of a table")
        parser.add_argument("--details", action="store_true", help="print each difference, too")

    def handle(self, *args: Any, **options: Any) -> None:
        """Score the folder and print the outcome; a bar that is missed is said, and is no failure to run."""
        folder: Path = options["folder"]
        if not folder.is_dir():
            raise CommandError(f"{folder} is no folder. Name a folder that holds NAME.txt with NAME.json.")
        actor_names, place_names = known_names()
        texts, unreadable = read_folder(folder, actor_names=actor_names, place_names=place_names)
        if not texts and not unreadable:
            raise CommandError(f"{folder} holds no marked text. Each is two files, NAME.txt and NAME.json.")
        score = score_folder(texts, unreadable, _read, actor_names=actor_names, place_names=place_names)
        if options["json"]:
            self.stdout.write(
                json.dumps(as_data(score, details=options["details"]), ensure_ascii=False, indent=2)
            )
        else:
            self.stdout.write("\n".join(as_lines(score, details=options["details"])))


def _read(text: MarkedText) -> Draft:
    language = LANGUAGES.get(text.language)
    return propose(text.text, published=text.published, publisher=text.publisher, language=language)
