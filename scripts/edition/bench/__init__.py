"""The bench: made-up editions of any size, and the time and memory that each stage takes on them.

In: the number of essays. Out: figures beside their budgets.
A tool on top of everything: no stage knows it.
"""
