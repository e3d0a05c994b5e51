"""Search: records of the edition, index and evaluation, in one place from the seeds to the browser.

In: the `Edition`; for the evaluation, the finished site. Out: search records, an index, figures.
The records know no page but its address; index and evaluation work on the finished site, and no stage knows them.
"""
