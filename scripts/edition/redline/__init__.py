"""Redline: what editors changed between two states of the seeds, as a page.

In: two states of the project's history, by git. Out: the Markdown of a page. It takes the seeds as plain records, so
that a state from before a change of the schemas can be compared too.
"""
