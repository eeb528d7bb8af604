"""What can go wrong when a place is asked for; each says in English and French what happened and what can be done."""


class GeocodingError(Exception):
    """An error of the geocoder with its sentence in both languages."""

    def __init__(self, *, en: str, fr: str) -> None:
        self.en = en
        self.fr = fr
        super().__init__(en)

    def sentence(self, lang: str) -> str:
        return self.fr if lang.lower().startswith("fr") else self.en


class GeocoderProblem(GeocodingError):
    """An online service gave no answer that can be used. The chain goes on without it and says so."""

    def __init__(self, *, service: str, en: str, fr: str) -> None:
        self.service = service
        super().__init__(en=f"{service}: {en}", fr=f"{service} : {fr}")


class NotConfigured(GeocoderProblem):
    """A setting that the service cannot do without is empty."""

    def __init__(self, *, service: str, setting: str) -> None:
        self.setting = setting
        super().__init__(
            service=service,
            en=f"{setting} is empty. Set it, or choose another service.",
            fr=f"{setting} est vide. Remplissez ce réglage ou choisissez un autre service.",
        )


class ServiceTimedOut(GeocoderProblem):
    """The service took too long."""

    def __init__(self, *, service: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            service=service,
            en=f"no answer within {seconds:g} seconds. Try again later.",
            fr=f"pas de réponse en {seconds:g} secondes. Réessayez plus tard.",
        )


class ServiceUnreachable(GeocoderProblem):
    """No connection, or the service is down."""

    def __init__(self, *, service: str, reason: str) -> None:
        self.reason = reason
        super().__init__(
            service=service,
            en=f"not reached ({reason}). Try again later, or check TRACKER_GEOCODER_URL.",
            fr=f"non joint ({reason}). Réessayez plus tard, ou vérifiez TRACKER_GEOCODER_URL.",
        )


class ServiceRefused(GeocoderProblem):
    """The service knows us and says no: too many requests, no account, no right."""

    def __init__(self, *, service: str, reason: str, retry_after_seconds: int | None = None) -> None:
        self.reason = reason
        self.retry_after_seconds = retry_after_seconds
        wait_en = f" It asks to wait {retry_after_seconds} seconds." if retry_after_seconds else ""
        wait_fr = f" Il demande d'attendre {retry_after_seconds} secondes." if retry_after_seconds else ""
        super().__init__(
            service=service,
            en=f"refused the request ({reason}).{wait_en}",
            fr=f"a refusé la demande ({reason}).{wait_fr}",
        )


class ServiceTalkedRubbish(GeocoderProblem):
    """The service answered with something that is not its own format."""

    def __init__(self, *, service: str, reason: str) -> None:
        self.reason = reason
        super().__init__(
            service=service,
            en=f"its answer cannot be read ({reason}).",
            fr=f"sa réponse est illisible ({reason}).",
        )


class ServiceBusy(GeocoderProblem):
    """Our own queue for the service is longer than the caller is ready to wait."""

    def __init__(self, *, service: str, wait_seconds: float) -> None:
        self.wait_seconds = wait_seconds
        super().__init__(
            service=service,
            en=f"the queue for it is {wait_seconds:.0f} seconds long. Try again later.",
            fr=f"la file d'attente est de {wait_seconds:.0f} secondes. Réessayez plus tard.",
        )


class UnknownScope(GeocodingError, ValueError):
    """A country or region to search in that the gazetteer does not know."""

    def __init__(self, *, field: str, value: str, known: tuple[str, ...]) -> None:
        self.field = field
        self.value = value
        self.known = known
        every = ", ".join(known)
        super().__init__(
            en=f'{field} "{value}" is not known to the gazetteer. Known are {every}.',
            fr=f"{field} « {value} » est inconnu du répertoire des lieux. Sont connus {every}.",
        )


class BadPlaceName(GeocodingError, ValueError):
    """A text in which there is nothing to search for, or far too much."""

    def __init__(self, *, text: str) -> None:
        self.text = text
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        super().__init__(
            en=f'"{shown}" is not a place name. Write a name of 1 to 200 letters, such as "Djibo".',
            fr=f"« {shown} » n'est pas un nom de lieu. Écrivez un nom de 1 à 200 lettres, comme « Djibo ».",
        )
