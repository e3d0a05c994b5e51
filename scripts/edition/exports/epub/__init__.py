"""The edition as a book of EPUB 3: its parts as texts, which the build of the site packs into one file.

In: the `Edition`. Out: the files of the book, by path under data/epub/.
"""
