"""Checks: all that the edition must keep, a rule a function, its docstring the rule.

In: records as read, and the joined edition. Out: problems.
They mend nothing, and no page knows them.
"""
