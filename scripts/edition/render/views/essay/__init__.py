"""The page of an essay: each block as printed, as it was probably meant, and what is said of it."""
