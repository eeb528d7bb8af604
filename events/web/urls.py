"""The addresses of the web door: the language first, then the page."""

from django.urls import path, register_converter

from events.web import (
    actor,
    axes,
    axes_page,
    changes,
    changes_corrections,
    codebook,
    compare,
    country,
    data,
    episode,
    incident,
    index,
    map_page,
    place,
    robots,
    suggest_page,
    timeline,
)
from events.web.language import LanguageConverter
from events.web.record_urls import record_routes

register_converter(LanguageConverter, "lang")

app_name = "web"
urlpatterns = [
    path("", timeline.root, name="root"),
    path("robots.txt", robots.robots, name="robots"),
    path("sitemap.xml", robots.sitemap, name="sitemap"),
    path("sitemap-<slug:kind>-<int:number>.xml", robots.sitemap_part, name="sitemap-part"),
    path("<lang:lang>/", timeline.timeline, name="timeline"),
    path("<lang:lang>/incidents/<str:code>/", incident.incident, name="incident"),
    path(
        "<lang:lang>/incidents/<str:code>/v/<int:number>/", incident.incident_version, name="incident-version"
    ),
    path("<lang:lang>/incidents/<str:code>/history/", incident.incident_history, name="incident-history"),
    path("<lang:lang>/episodes/", index.episodes, name="episodes"),
    path("<lang:lang>/episodes/<str:code>/", episode.episode, name="episode"),
    path("<lang:lang>/episodes/<str:code>/v/<int:number>/", episode.episode_version, name="episode-version"),
    path("<lang:lang>/episodes/<str:code>/history/", episode.episode_history, name="episode-history"),
    path("<lang:lang>/actors/", index.actors, name="actors"),
    path("<lang:lang>/actors/<str:slug>/", actor.actor, name="actor"),
    path("<lang:lang>/actors/<str:slug>/v/<int:number>/", actor.actor_version, name="actor-version"),
    path("<lang:lang>/actors/<str:slug>/history/", actor.actor_history, name="actor-history"),
    path("<lang:lang>/places/", index.places, name="places"),
    path("<lang:lang>/places/<str:slug>/", place.place, name="place"),
    path("<lang:lang>/sources/", index.sources, name="sources"),
    path("<lang:lang>/axes/", axes.axes, name="axes"),
    path("<lang:lang>/axes/<str:slug>/", axes_page.axis, name="axis"),
    path("<lang:lang>/changes/", changes.changes, name="changes"),
    path("<lang:lang>/corrections/", changes_corrections.corrections, name="corrections"),
    path("<lang:lang>/codebook/", codebook.codebook, name="codebook"),
    path("<lang:lang>/data/", data.data, name="data"),
    path("<lang:lang>/map/", map_page.map_page, name="map"),
    path("<lang:lang>/map/cards", map_page.cards, name="map-cards"),
    path("<lang:lang>/incidents/<str:code>/card", map_page.card, name="incident-card"),
    path("<lang:lang>/search/", suggest_page.search, name="search"),
    path("<lang:lang>/search/suggest/", suggest_page.suggest, name="suggest"),
    path("<lang:lang>/countries/", country.countries, name="countries"),
    path("<lang:lang>/countries/<str:country>/", country.country, name="country"),
    path("<lang:lang>/compare/", compare.compare, name="compare"),
    *record_routes(),
]
