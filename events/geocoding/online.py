"""Ask the online service of the settings: with a contact, one request a second, and each answer remembered."""

from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from geopy.adapters import URLLibAdapter
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderTimedOut,
    GeopyError,
)

from events.errors.geocoding import (
    GeocoderProblem,
    NotConfigured,
    ServiceRefused,
    ServiceTalkedRubbish,
    ServiceTimedOut,
    ServiceUnreachable,
)
from events.geo.boundaries import countries
from events.geocoding.known_place import KnownPlace
from events.geocoding.memory import recall, remember
from events.geocoding.scope import Scope
from events.geocoding.service import SERVICES
from events.geocoding.slot import hold_off, wait_for_slot
from events.names.folding import fold

PAUSE_SECONDS = 60  # After "too many requests" without a word on how long to wait.
LANGUAGES = {"en", "fr"}  # Photon refuses others with an error.


def ask(name: str, scope: Scope, *, lang: str | None, patience_seconds: float) -> list[KnownPlace]:
    """Return what the service knows under the name; raise a GeocoderProblem where it gave no answer."""
    service = service_name()
    for setting in SERVICES[settings.TRACKER_GEOCODER].needs:
        if not getattr(settings, setting):
            raise NotConfigured(service=service, setting=setting)
    language = lang if lang in LANGUAGES else "fr"
    question = f"{fold(name)}|{scope.country or ''}|{language}"
    remembered = recall(service, question)
    if remembered is not None:
        return remembered
    wait_for_slot(service, patience_seconds=patience_seconds)
    places = _request(service, name, [scope.country] if scope.country else list(countries()), language)
    remember(service, question, places)
    return places


def service_name() -> str:
    """Return the service and its host: an installation of one's own has its own slots and answers."""
    return f"{settings.TRACKER_GEOCODER}@{_home().netloc}"[:40]


def _home() -> SplitResult:
    given = settings.TRACKER_GEOCODER_URL or SERVICES[settings.TRACKER_GEOCODER].home
    return urlsplit(given if "://" in given else f"https://{given}")


def _request(service: str, name: str, covered: list[str], language: str) -> list[KnownPlace]:
    """Send one request; every way in which it can fail gets its own name."""
    chosen, home = SERVICES[settings.TRACKER_GEOCODER], _home()
    options: dict[str, Any] = {
        "scheme": home.scheme,
        "domain": f"{home.netloc}{home.path}".rstrip("/"),
        "timeout": settings.TRACKER_GEOCODER_TIMEOUT_SECONDS,
        # geopy's other adapter tries again by itself: three requests where one slot was taken.
        "adapter_factory": URLLibAdapter,
        "user_agent": f"sahel-tracker ({settings.TRACKER_CONTACT_EMAIL})",
    }
    try:
        locations = chosen.ask(name, covered, language, options) or []
        return [place for location in locations if (place := chosen.read(location)) is not None]
    except GeopyError as problem:
        raise _named(service, problem) from problem
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as problem:
        # geopy lets these through where an answer is JSON but not of the service's form.
        raise ServiceTalkedRubbish(
            service=service, reason=f"{type(problem).__name__}: {problem}"
        ) from problem


def _named(service: str, problem: GeopyError) -> GeocoderProblem:
    """Return our own error for geopy's, and hold off where the service has asked for a rest."""
    reason = str(problem)
    if isinstance(problem, GeocoderTimedOut):
        return ServiceTimedOut(service=service, seconds=settings.TRACKER_GEOCODER_TIMEOUT_SECONDS)
    if isinstance(problem, GeocoderQuotaExceeded):
        # GeocoderRateLimited is one of these, and may say how long.
        wait = getattr(problem, "retry_after", None)
        hold_off(service, wait or PAUSE_SECONDS)
        return ServiceRefused(service=service, reason=reason, retry_after_seconds=wait)
    if isinstance(
        problem, GeocoderAuthenticationFailure | GeocoderInsufficientPrivileges | GeocoderQueryError
    ):
        return ServiceRefused(service=service, reason=reason)
    if isinstance(problem, GeocoderParseError):
        return ServiceTalkedRubbish(service=service, reason=reason)
    return ServiceUnreachable(service=service, reason=reason)
