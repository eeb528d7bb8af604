"""The whole record as a data set in the words of schema.org, for those who look for data in search engines."""

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.codebook.country import COUNTRIES
from events.models.published_version import LogHead
from events.web.linked_data import CONTEXT, block_of, publisher, without_empty
from events.web.where import country_name


def data_set_block(head: LogHead | None, *, origin: str, lang: str) -> SafeString:
    """Return the block of the data page. Its version is the log's last number, its day the last day."""
    page = f"{origin}{reverse('web:data', args=[lang])}"
    api = f"{origin}/api/v1/"
    data = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": page,
        "url": page,
        "name": _("Sahel security-event tracker"),
        "description": _(
            "Security incidents, lasting situations, actors and places in the Sahel, each with its sources, its "
            "precision, the claims that disagree, and every version that was published."
        ),
        "inLanguage": ["en", "fr"],
        "isAccessibleForFree": True,
        "creator": publisher(origin, lang),
        "version": str(head.seq) if head else "",
        "dateModified": head.at.isoformat() if head and head.at else "",
        "measurementTechnique": f"{origin}{reverse('web:codebook', args=[lang])}",
        "spatialCoverage": [
            {"@type": "Country", "name": country_name(country.code, lang)}
            for country in COUNTRIES
            if country.is_covered
        ],
        "distribution": [
            _download(f"{api}incidents/", "application/json"),
            _download(f"{api}incidents/?format=geojson", "application/geo+json"),
            _download(f"{api}episodes/", "application/json"),
            _download(f"{api}changes/", "application/json"),
        ],
    }
    return block_of(without_empty(data))


def _download(url: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "contentUrl": url, "encodingFormat": media_type}
