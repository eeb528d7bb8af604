"""What can be wrong with a coordinate, box or region, said so that the reader knows what would be right."""


class BadCoordinate(ValueError):
    """A longitude or latitude that no place on Earth has."""

    def __init__(self, *, axis: str, value: object, limit: int, hint: str = "") -> None:
        self.axis = axis
        self.value = value
        self.limit = limit
        sentence = f"{axis} {value} is outside -{limit} to {limit}."
        super().__init__(f"{sentence} {hint}".rstrip())


class NullIsland(ValueError):
    """The point 0, 0: what a form sends for "unknown", never a place of ours."""

    def __init__(self) -> None:
        super().__init__(
            "0, 0 lies in the sea off Ghana and usually stands for an unknown place. "
            "Give the true point, or leave the point empty."
        )


class BadPoint(ValueError):
    """A text that is not "longitude,latitude"."""

    def __init__(self, *, text: str) -> None:
        self.text = text
        super().__init__(
            f'"{text}" is not a point. Write longitude,latitude in degrees, such as -8.00,12.65.'
        )


class BadBBox(ValueError):
    """A text that is not a box of longitudes and latitudes."""

    def __init__(self, *, text: str, reason: str) -> None:
        self.text = text
        self.reason = reason
        super().__init__(
            f'"{text}" is not a bounding box: {reason} Write min_lon,min_lat,max_lon,max_lat in degrees, '
            "such as -12.3,10.1,4.3,25.0 for Mali."
        )


class BadGeometry(ValueError):
    """A shape that cannot serve where it was given."""

    def __init__(self, *, wanted: str, got: str) -> None:
        self.wanted = wanted
        self.got = got
        super().__init__(f"{got} was given where {wanted} is needed.")


class UnknownRegion(LookupError):
    """A region or country of which no boundary is packaged."""

    def __init__(self, *, key: str, known: tuple[str, ...]) -> None:
        self.key = key
        self.known = known
        super().__init__(f'"{key}" has no packaged boundary. Known are {", ".join(known)}.')


class UnknownPrecision(LookupError):
    """A precision that the codebook's section 5 does not list."""

    def __init__(self, *, precision: str, known: tuple[str, ...]) -> None:
        self.precision = precision
        self.known = known
        super().__init__(f'"{precision}" is not a precision of place. Known are {", ".join(known)}.')
