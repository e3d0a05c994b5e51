"""Exports: one module per data format, each a function `Edition -> dict[path under docs/, text]`."""
