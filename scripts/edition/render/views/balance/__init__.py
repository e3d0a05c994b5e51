"""The page on balance: what the edition says about each essay, counted, with the editors' reasons."""
