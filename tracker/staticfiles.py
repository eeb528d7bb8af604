"""How static files get their hashed names: whitenoise's way, but a missing file gives its plain name."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class LenientManifestStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise is untyped.
    """Pages must work even where the browser bundle could not be built, so a missing file is no error."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """Return the hashed name, or the plain one where the file is missing: leniency of manifests ends there."""
        try:
            return str(super().stored_name(name))
        except ValueError:
            return name
