"""The timeline: the drawing, and its events as a table by decade."""
