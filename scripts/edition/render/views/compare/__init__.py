"""The comparison: what each paragraph of one essay has to do with the others."""
