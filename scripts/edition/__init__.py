"""The edition: source texts and what editors wrote about them become Markdown pages and data files.

The flow goes one way: read -> resolve -> exports, search, render -> write, a folder each; `words` and `records` are what
all of them speak. Only the first and the last touch the disk.

The words used all through:

witness      the source text, a file that is never edited
block        a part of a text with an address of its own: a paragraph, a list, a heading, and so on
item         an item of a list, or a line of verse
folded text  the words of a block with every run of white space made one space
exclusion    words of the file that are no part of the text, left out with a reason
edition      the texts together with everything written about them
annotation   a note that stands at a passage
selector     a quotation that finds its place: exact, prefix, suffix (W3C TextQuoteSelector)
span         part of a block, half-open, in code points of the folded text
gloss        lemma (the printed words) and reading (what they most probably mean)
claim        an assertion of the text, a verdict and what the record says
comment      a note that gives context or describes the state of the text
voice        a passage in which the author reports someone else
summary      one paragraph in one plain sentence
mention      a place at which a text names an entity
entity       a person, place, body, law, programme, event or term
event        something that happened, with a date
theme        a heading for browsing and searching
passage      words of a text that stand under a theme
cross-reference  a relation between two passages
argument     the line of steps by which an essay reaches its conclusion
source       a publication that a note rests on
siglum       the letter that stands for an essay
apparatus    all glosses of an essay in order
"""
