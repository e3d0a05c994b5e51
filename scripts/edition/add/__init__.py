"""Add: a text becomes an essay of the edition, as far as a program can tell, and a folder becomes an edition.

What is guessed says how sure it is and by what rule, and waits for an editor; nothing is accepted by itself.
Called by commands; no stage of the build knows it.
"""
