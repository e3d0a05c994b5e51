"""The bibliography: what rests on each source."""
