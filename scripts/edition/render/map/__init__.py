"""The map of the places: projection, outlines, labels that do not collide, the drawing.

In: the `Edition` with its atlas. Out: SVG.
It knows no page.
"""
