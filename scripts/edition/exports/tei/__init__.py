"""TEI P5: each essay as one file, the text with its layout and the notes standing off from it.

In: the `Edition`. Out: `data/<essay>.tei.xml`.
The text has nothing in it but words of the source: without its tags it is the source, so notes never stand inside.
"""
