"""The tables of the desk and of the record, with the constraints that must never break."""

from events.models.actor import Actor, ActorName, ActorRelation
from events.models.assignment import Assignment
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.comment import Comment, Mention
from events.models.desk_list import ChosenColumns, RecycledRecord, SavedSearch
from events.models.desk_log import DeskLogEntry, DeskLogHead
from events.models.double_coding import CodedIncident, DoubleCoding
from events.models.drafting import Feedback, Proposal, Reading
from events.models.duplicate import Merge, NotDuplicate
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.geocoding import GeocodeAnswer, GeocoderSlot
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.job import Job, JobItem
from events.models.live_record import LiveFacet, LiveRecord
from events.models.merged_name import ActorMerge, PlaceMerge
from events.models.participation import Participation
from events.models.people import DeskSession, OneTimeLink
from events.models.phase import Phase
from events.models.place import Place, PlaceCode, PlaceName
from events.models.published_version import CodeCounter, LogHead, PublishedVersion
from events.models.release import Release
from events.models.report import Report
from events.models.source import Source
from events.models.workflow_step import WorkflowStep

__all__ = [
    "Actor",
    "ActorMerge",
    "ActorName",
    "ActorRelation",
    "Assignment",
    "Axis",
    "ChosenColumns",
    "Citation",
    "CodeCounter",
    "CodedIncident",
    "Comment",
    "DeskLogEntry",
    "DeskLogHead",
    "DeskSession",
    "DoubleCoding",
    "Episode",
    "EpisodeParticipation",
    "EpisodePlace",
    "Feedback",
    "GeocodeAnswer",
    "GeocoderSlot",
    "ImpactClaim",
    "Incident",
    "IncidentLink",
    "IncidentPlace",
    "Job",
    "JobItem",
    "LiveFacet",
    "LiveRecord",
    "LogHead",
    "Mention",
    "Merge",
    "NotDuplicate",
    "OneTimeLink",
    "Participation",
    "Phase",
    "Place",
    "PlaceCode",
    "PlaceMerge",
    "PlaceName",
    "Proposal",
    "PublishedVersion",
    "Reading",
    "RecycledRecord",
    "Release",
    "Report",
    "SavedSearch",
    "SecondaryType",
    "Source",
    "WorkflowStep",
]
