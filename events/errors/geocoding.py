"""What can go wrong when an online geocoder is asked; each says what happened and what can be done."""


class GeocoderProblem(Exception):
    """An online service gave no answer that can be used. The chain goes on without it and says so."""

    def __init__(self, *, service: str, sentence: str) -> None:
        self.service = service
        super().__init__(f"{service}: {sentence}")


class NotConfigured(GeocoderProblem):
    """A setting that the service cannot do without is empty."""

    def __init__(self, *, service: str, setting: str) -> None:
        self.setting = setting
        super().__init__(service=service, sentence=f"{setting} is empty. Set it, or choose another service.")


class ServiceTimedOut(GeocoderProblem):
    """The service took too long."""

    def __init__(self, *, service: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(service=service, sentence=f"no answer within {seconds:g} seconds. Try again later.")


class ServiceUnreachable(GeocoderProblem):
    """No connection, or the service is down."""

    def __init__(self, *, service: str, reason: str) -> None:
        self.reason = reason
        super().__init__(service=service, sentence=f"not reached ({reason}). Check TRACKER_GEOCODER_URL.")


class ServiceRefused(GeocoderProblem):
    """The service knows us and says no: too many requests, no account, no right."""

    def __init__(self, *, service: str, reason: str, retry_after_seconds: int | None = None) -> None:
        self.reason = reason
        self.retry_after_seconds = retry_after_seconds
        wait = f" It asks to wait {retry_after_seconds} seconds." if retry_after_seconds else ""
        super().__init__(service=service, sentence=f"refused the request ({reason}).{wait}")


class ServiceTalkedRubbish(GeocoderProblem):
    """The service answered with something that is not its own format."""

    def __init__(self, *, service: str, reason: str) -> None:
        self.reason = reason
        super().__init__(service=service, sentence=f"its answer cannot be read ({reason}).")


class ServiceBusy(GeocoderProblem):
    """Our own queue for the service is longer than the caller is ready to wait."""

    def __init__(self, *, service: str, wait_seconds: float) -> None:
        self.wait_seconds = wait_seconds
        super().__init__(
            service=service,
            sentence=f"{wait_seconds:.0f} seconds of requests are waiting before this one. Try again later.",
        )


class UnknownScope(ValueError):
    """A country or region to search in that the gazetteer does not know."""

    def __init__(self, *, field: str, value: str, known: tuple[str, ...]) -> None:
        self.field = field
        self.value = value
        self.known = known
        super().__init__(f'{field} "{value}" is not known to the gazetteer. Known are {", ".join(known)}.')


class BadPlaceName(ValueError):
    """A text in which there is nothing to search for, or far too much."""

    def __init__(self, *, text: str) -> None:
        self.text = text
        shown = text if len(text) <= 40 else f"{text[:40]}…"
        super().__init__(f'"{shown}" is not a place name. Write a name of 1 to 200 letters, such as "Djibo".')
