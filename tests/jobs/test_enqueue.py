"""Asking for a job."""

from collections.abc import Callable

import pytest

from events.errors.jobs import NoItems, UnknownJobKind
from events.jobs.enqueue import enqueue
from events.models.job import Job
from tests.jobs.conftest import FOUND_VILLAGES

pytestmark = pytest.mark.django_db


def test_a_job_keeps_its_items_in_the_order_given() -> None:
    job = enqueue(FOUND_VILLAGES, keys=["b", "a", "c"], by=None)
    assert [item.key for item in job.items.all()] == ["b", "a", "c"]
    assert (job.state, job.total) == ("waiting", 3)


def test_an_item_named_twice_is_one_item() -> None:
    assert enqueue(FOUND_VILLAGES, keys=["a", "b", "a"], by=None).total == 2


def test_the_bell_is_rung_only_once_the_job_is_committed(
    django_capture_on_commit_callbacks: Callable, bells: list[int]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = enqueue(FOUND_VILLAGES, keys=["a"], by=None)
        assert bells == []
    assert bells == [job.pk]


def test_a_kind_that_nobody_can_do_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownJobKind, match=r'"geocode" is not a kind of job. Known are geocode_places'):
        enqueue("geocode", keys=["1"], by=None)


def test_a_job_without_items_is_refused() -> None:
    with pytest.raises(NoItems, match="Name at least one"):
        enqueue(FOUND_VILLAGES, keys=[], by=None)


def test_asking_for_many_items_takes_few_queries(django_assert_max_num_queries: Callable) -> None:
    with django_assert_max_num_queries(30):
        enqueue(FOUND_VILLAGES, keys=[str(n) for n in range(3_000)], by=None)
    assert Job.objects.get().items.count() == 3_000
