"""Change: paragraphs of an essay are split, joined, or parted elsewhere, and what was written about them follows its words.

Called by a command; no stage of the build knows it. Files change where they must, and nowhere else: comments and layout stay.
"""
