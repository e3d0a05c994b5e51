"""The handouts: an essay to be printed for a class, with room to write, questions, and a key on a page of its own."""
