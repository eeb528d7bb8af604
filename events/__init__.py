"""The tracker's one app: the desk where events are recorded, and the public record that is read."""
