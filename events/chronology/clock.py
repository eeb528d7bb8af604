"""The time of day of an EDTF date-time, in figures that both languages read."""


def clock_words(clock: str, before: str) -> str:
    """Write "T10:00:00+01:00" as "10:00 (UTC+1)" after `before`; nothing where there is no time."""
    if not clock:
        return ""
    time, zone = clock[1:9], clock[9:]
    shown = time.removesuffix(":00")
    if not zone:
        return before + shown
    hours, _, minutes = zone[1:].partition(":")
    offset = (
        "" if zone == "Z" else f"{zone[0]}{int(hours)}" + (f":{minutes}" if minutes not in ("", "00") else "")
    )
    return f"{before}{shown} (UTC{offset})"
