"""Tables: the edition as rows and columns, a module per kind of record, one list of them and one form of writing.

In: the `Edition`. Out: `TABLES`, their files, and their description as a data package.
They know no other format.
"""
