"""Actors of the desk: armed groups, forces, states, communities; their names, and how they relate to one another."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.actor import ACTOR_RELATIONS, ACTOR_TYPES, NAME_KINDS
from events.models.desk_record import DeskRecord
from events.models.fields import CodeField, EdtfField, FoldedField, code_of
from events.models.place import LANGUAGES


class Actor(DeskRecord):
    """Somebody who acts or is acted upon. Published records of their own, under a code and a slug."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True, null=True, blank=True, editable=False)
    name_en = models.CharField(_("name in English"), max_length=160)
    name_fr = models.CharField(_("name in French"), max_length=160, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=160, blank=True)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    folded = FoldedField(sources=["name_en", "name_fr", "name_ar", "short_name"], db_index=True)
    type = CodeField(_("type"), table=ACTOR_TYPES)
    countries = models.JSONField(_("countries"), default=list, blank=True)
    active_from = EdtfField(_("active from"))
    active_to = EdtfField(_("active to"))
    description_en = models.TextField(_("description in English"), blank=True)
    description_fr = models.TextField(_("description in French"), blank=True)
    external_ids = models.JSONField(_("ids elsewhere"), default=dict, blank=True)
    # Merging keeps both codes: the old one leads here.
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name=_("merged into")
    )

    class Meta(DeskRecord.Meta):
        abstract = False
        ordering = ["name_en", "pk"]
        verbose_name, verbose_name_plural = _("actor"), _("actors")
        constraints = [
            *DeskRecord.Meta.constraints,
            code_of("type", ACTOR_TYPES, name="actor_type_is_of_codebook"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="actor_is_not_merged_into_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name_en

    def label(self, lang: str) -> str:
        """Return the full name in the language, else the English one."""
        return {"fr": self.name_fr, "ar": self.name_ar}.get(lang) or self.name_en


class ActorName(models.Model):
    """One more name of an actor: alias, acronym, former name; from and to where known."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=160)
    language = models.CharField(_("language"), max_length=2, blank=True, choices=LANGUAGES)
    kind = CodeField(_("kind"), table=NAME_KINDS, default="alias")
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("to"))
    folded = FoldedField(sources=["name"], db_index=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("further name"), _("further names")
        constraints = [
            code_of("kind", NAME_KINDS, name="actorname_kind_is_of_codebook"),
            models.UniqueConstraint(
                fields=["actor", "name", "language", "kind"], name="actorname_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ActorRelation(models.Model):
    """How one actor stands to another between two dates, by a citation."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="relations")
    kind = CodeField(_("relation"), table=ACTOR_RELATIONS)
    other = models.ForeignKey(
        Actor, models.PROTECT, related_name="relations_of_others", verbose_name=_("actor")
    )
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("to"))
    citation = models.ForeignKey(
        "events.Citation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("citation"),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("relation"), _("relations")
        constraints = [
            code_of("kind", ACTOR_RELATIONS, name="actorrelation_kind_is_of_codebook"),
            models.CheckConstraint(condition=~Q(actor=F("other")), name="actorrelation_joins_two_actors"),
            models.UniqueConstraint(
                fields=["actor", "kind", "other", "valid_from"], name="actorrelation_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor} {self.kind} {self.other}"
