"""Read: YAML, texts and outlines become records, with the line of each.

In: the folder `seeds/` and packages of outlines and letters. Out: `Sources`, or all problems of all files.
It does not know what the records mean to each other, and no page.
"""
