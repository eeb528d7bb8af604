"""The history of the workflow under each record: who moved it, when, with what comment or reason. Read only."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from events.models.workflow_step import WorkflowStep


class WorkflowStepInline(admin.TabularInline):
    """The steps, oldest first. They are written by the steps themselves."""

    model = WorkflowStep
    extra = 0
    max_num = 0
    can_delete = False
    fields = readonly_fields = ("at", "by", "from_state", "to_state", "comment", "override_reason")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the people with the rows."""
        return super().get_queryset(request).select_related("by")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody writes history by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes history."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody takes a step out."""
        return False
