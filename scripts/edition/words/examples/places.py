"""2xx: quotations and their places in the texts."""

from edition.words.examples.example import Example

PLACES: dict[str, Example] = {
    "201": Example("A note belongs to words of the text, exactly as they stand there.",
                   "seeds/annotations/speech/glosses.yml", "exact: money well spend", "exact: money well melted"),
    "202": Example("Where the words stand twice, nobody knows which are meant.",
                   "seeds/annotations/speech/comments.yml", "at: speech-1\nexact: harbour", "at: speech-1\nexact: harbour\nsuffix: ' gave work'"),
    "203": Example("A number that is not right any more means that the text or the words were changed.",
                   "seeds/annotations/speech/glosses.yml", "occurs: 5", "occurs: 4"),
    "204": Example("The context tells one place from another; if it is wrong, the place may be too.",
                   "seeds/annotations/speech/comments.yml", "suffix: ' gave bread'", "suffix: ' gave work'"),
    "205": Example("A note on a paragraph that is not there can be shown nowhere.",
                   "seeds/themes.yml", "at: reply-14", "at: reply-4"),
    "206": Example("Lines of a text are joined with single blanks; doubled ones never match.",
                   "seeds/themes.yml", "exact: 'full  of song '", "exact: full of song"),
    "207": Example("The announcing words show the reader where a reported voice begins.",
                   "seeds/annotations/speech/voices.yml", "marker: Critics claim that", "marker: Critics say that"),
    "208": Example("A pattern that cannot be read finds nothing.", "seeds/naming.yml", "pattern: (Harbour Act", "pattern: Harbour Act"),
    "209": Example("A pattern that finds more than was looked at explains words that nobody read.",
                   "seeds/annotations/speech/glosses.yml", "occurs: 1", "occurs: 7"),
    "210": Example("An editor looks for the notes on an essay in its own folder.",
                   "seeds/annotations/reply/glosses.yml", "at: card-2", "(the same gloss, in seeds/annotations/card/glosses.yml)"),
    "211": Example("Such a pattern can keep the build busy for hours on a single line.",
                   "seeds/naming.yml", "pattern: (a+)+b", "pattern: a+b"),
    "212": Example("A quotation stands in one paragraph, so that it can be shown and cited; a border through it would lose it.",
                   "seeds/annotations/speech/glosses.yml", "exact: the Tesmark fleet came    (and a paragraph that is to begin with “fleet came”)",
                   "exact: the Tesmark fleet    (or another place for the border)"),
}
