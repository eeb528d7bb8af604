"""The settings as a whole: a wrong one is told before anything starts, and the safe choice is the default."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house.files import ROOT


def _load_settings(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "DATA_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "tracker.settings",
        **variables,
    }
    code = (
        "from django.conf import settings; print(settings.DEBUG, settings.SECRET_KEY, settings.ALLOWED_HOSTS)"
    )
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def test_the_secret_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    first, second = _load_settings(tmp_path).stdout, _load_settings(tmp_path).stdout
    assert first == second
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0


def test_nothing_is_open_by_default(tmp_path: Path) -> None:
    said = _load_settings(tmp_path).stdout
    assert said.startswith("False ")
    assert said.rstrip().endswith("['127.0.0.1', 'localhost', '[::1]']")


def test_public_geocoding_without_a_contact_is_refused(tmp_path: Path) -> None:
    refused = _load_settings(tmp_path, TRACKER_ONLINE_GEOCODING="True")
    assert refused.returncode != 0
    assert "TRACKER_CONTACT_EMAIL is empty. Public geocoders require a contact" in refused.stderr


def test_an_unknown_geocoder_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    refused = _load_settings(tmp_path, TRACKER_GEOCODER="google")
    assert 'TRACKER_GEOCODER="google" is unknown. Write nominatim, photon or geonames.' in refused.stderr
