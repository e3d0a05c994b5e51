"""For every code of the catalogue: why the rule is there, and an example before and after. A module a hundred.

In: a code. Out: words.
The examples are of the tests' edition, in which each was tried.
"""
