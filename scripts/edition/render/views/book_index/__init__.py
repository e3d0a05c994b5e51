"""The index at the back: headings in one alphabet, with sub-headings, see and see also, and paragraphs as locators."""
