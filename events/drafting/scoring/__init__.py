"""How near the proposals come to what a careful analyst marked: pairs read, events paired, fields counted."""
