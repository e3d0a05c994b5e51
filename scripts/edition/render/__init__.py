"""Render: the edition becomes pages, as Markdown a person can read.

In: the `Edition` and what the exports made of it. Out: texts by path under docs/.
It reads no seeds, checks nothing and writes nothing.
"""
