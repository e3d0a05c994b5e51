"""The start page: the essays, ways in, and the map of the whole."""
