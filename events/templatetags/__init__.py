"""Tags of the public templates."""
