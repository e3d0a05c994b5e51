"""Formats: a PDF, a Word file, a book or a web page becomes the text of an essay, and what its markup says of its blocks.

Files come from anywhere: each is measured before it is unpacked, no address in it is followed, nothing in it is run.
"""
