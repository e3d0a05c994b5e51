"""Exports: one module per data format, each a function `Edition -> dict[path under docs/, text]`.

In: the `Edition`. Out: data files by path.
They know neither Markdown nor each other's syntax, and write nothing.
"""
