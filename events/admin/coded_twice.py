"""Makes a draft part of the double coding for which it was written, in the transaction that saves it."""

from typing import Any

from events.matching.coding.enrol import enrol


class CodedTwice:
    """A mixin for the admin of incidents."""

    def save_related(self, request: Any, form: Any, formsets: list[Any], change: bool) -> None:
        """Save the parts, then look whether the draft cites a report that its author codes blind."""
        super().save_related(request, form, formsets, change)  # type: ignore[misc]
        if not getattr(request, "nothing_changed", False):
            enrol(form.instance, by=request.user)
