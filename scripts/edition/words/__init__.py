"""Words: the vocabulary, dates and problems in which all the rest speaks.

In: nothing. Out: closed lists of values, `When`, `Problem` and `EditionError`.
It knows nothing of ours, and neither files nor pages.
"""
