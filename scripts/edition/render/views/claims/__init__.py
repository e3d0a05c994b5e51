"""The page of the claims: their verdicts counted, and each with what the record says."""
