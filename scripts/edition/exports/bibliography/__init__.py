"""The bibliography: the sources, the essays and the edition itself as works, in the forms that reference managers read.

In: the `Edition`. Out: BibLaTeX, RIS and CSL-JSON.
`works` decides what a work is; a module per form only writes it down.
"""
