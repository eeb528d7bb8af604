"""What the geocoder remembers: answers and misses of online services, and when the next request may go out."""

from django.db import models


class GeocodeAnswer(models.Model):
    """One remembered answer. A miss is remembered too, or every rerun would ask again."""

    service = models.CharField(max_length=40)
    question = models.CharField(max_length=300)
    candidates = models.JSONField(default=list)
    asked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "question"], name="geocodeanswer_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.service}: {self.question}"


class GeocoderSlot(models.Model):
    """The next moment at which any process may ask a service: one row a service, shared by all workers."""

    service = models.CharField(max_length=40, primary_key=True)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.service}: {self.next_at}"
