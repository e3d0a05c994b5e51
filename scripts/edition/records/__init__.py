"""Records: what an editor writes, a file per kind of record, and the schema of each.

In: words. Out: frozen classes, `Sources` for all of them together.
It knows neither files nor texts, and does no work on what it holds.
"""
