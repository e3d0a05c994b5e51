"""Resolve: records find their places in the texts and each other.

In: `Sources`. Out: the `Edition`, frozen, with every backlink computed once, or all problems of a step.
It knows neither files nor pages.
"""
