"""Cross-references, seen from one end, and by relation."""
