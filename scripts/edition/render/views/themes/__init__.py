"""The map of themes, and the page of each: passages, and what occurs with them."""
