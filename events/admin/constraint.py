"""What to tell a person when a rule of the database would be broken: where, and what would be right."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

NAME = re.compile(r"(\w+_\w+)")
POINT = _("Give both longitude and latitude, longitude between -180 and 180 and latitude between -90 and 90.")
NULL_ISLAND = _("0, 0 lies in the sea off Ghana. Leave both empty where the point is not known.")
RADIUS = _("The radius must be more than 0 metres; leave it empty for the default of the precision.")

# The constraint's name → the field it is shown at, and the sentence. The names stand in events/models.
SENTENCES: Mapping[str, tuple[str | None, Any]] = {
    "incident_embargo_has_its_date": ("embargo_until", _("Say until when it is embargoed.")),
    "episode_embargo_has_its_date": ("embargo_until", _("Say until when it is embargoed.")),
    "actor_embargo_has_its_date": ("embargo_until", _("Say until when it is embargoed.")),
    "incident_sexual_violence_is_restricted": (
        "sensitivity",
        _("Sexual violence is always restricted: the public sees no point finer than the region."),
    ),
    "incident_published_has_type_and_date": (
        None,
        _("A published incident keeps its event type and its date; correct them instead of emptying them."),
    ),
    "actor_is_not_merged_into_itself": ("merged_into", _("An actor cannot be merged into itself.")),
    "actorrelation_joins_two_actors": ("other", _("A relation joins two different actors.")),
    "axis_joins_two_places": ("to_place", _("An axis joins two different places.")),
    "axis_corridor_is_positive": ("corridor_m", _("The corridor must be more than 0 metres.")),
    "place_point_has_lon_and_lat_in_range": (None, POINT),
    "place_point_is_not_null_island": (None, NULL_ISLAND),
    "place_radius_is_positive": ("radius_m", RADIUS),
    "place_country_lies_in_no_other": ("parent", _("A country lies in no other place.")),
    "place_does_not_lie_in_itself": ("parent", _("A place does not lie in itself.")),
    "placecode_from_not_after_to": ("valid_to", _("The last day comes before the first.")),
    "report_does_not_copy_itself": ("copies", _("A report does not repeat itself.")),
    "report_url_stands_once": ("url", _("A report with this address is there already; cite that one.")),
    "source_confidential_has_no_slug": (
        "is_confidential",
        _(
            "This source is public already and cannot become confidential; withdraw the records that cite it first."
        ),
    ),
    "incidentplace_point_has_lon_and_lat_in_range": (None, POINT),
    "incidentplace_point_is_not_null_island": (None, NULL_ISLAND),
    "incidentplace_radius_is_positive": ("radius_m", RADIUS),
    "incidentplace_is_somewhere": (None, _("Choose a place or an axis, or give longitude and latitude.")),
    "incidentplace_route_has_both_ends": (
        "route_to",
        _("A route has two ends: choose an axis, or the place where it begins and the one where it ends."),
    ),
    "incidentplace_route_ends_differ": ("route_to", _("The two ends of a route are different places.")),
    "impactclaim_low_not_above_best": ("low", _("The lowest count is above the best.")),
    "impactclaim_best_not_above_high": ("high", _("The highest count is below the best.")),
    "impactclaim_low_not_above_high": ("high", _("The highest count is below the lowest.")),
    "impactclaim_says_a_number": (
        "best",
        _("Give at least one number: low, best or high. Zero is only what a source states."),
    ),
}


def said_plainly(errors: ValidationError) -> ValidationError:
    """Return the errors with each named rule replaced by its sentence, at the field where it belongs."""
    by_field: dict[str, list[ValidationError]] = {}
    if not hasattr(errors, "error_dict"):
        return errors
    for field, found in errors.error_dict.items():
        for error in found:
            place, message = _translated(error)
            by_field.setdefault(place or field, []).append(message)
    return ValidationError(by_field)


def _translated(error: ValidationError) -> tuple[str | None, ValidationError]:
    for text in error.messages:
        for name in NAME.findall(text):
            if name in SENTENCES:
                field, sentence = SENTENCES[name]
                return field or NON_FIELD_ERRORS, ValidationError(sentence, code=name)
    return None, error


def broken_rule(problem: Exception) -> str:
    """Return the sentence for the rule that the database names in its refusal."""
    for name in NAME.findall(str(problem)):
        if name in SENTENCES:
            return str(SENTENCES[name][1])
    return str(_("A rule of the data would be broken: %(problem)s") % {"problem": problem})
