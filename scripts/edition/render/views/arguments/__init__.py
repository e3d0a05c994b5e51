"""The page of the arguments: a map and an outline for each essay."""
