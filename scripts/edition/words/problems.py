"""Problems: what is wrong in the data, where, and what to write instead.

Problems are collected, never raised one by one, so that an editor sees all of them at once.
`CATALOGUE` lists every code with its rule; the page *Problems* of the site is written from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

CATALOGUE: dict[str, str] = {
    # 1xx: reading files
    "101": "A file that the edition needs is missing.",
    "102": "A YAML file cannot be parsed.",
    "103": "A key is written twice in the same mapping.",
    "104": "A key is not known here.",
    "105": "A required key is missing.",
    "106": "A value is not in the closed vocabulary of its field.",
    "107": "An id has characters other than a-z, 0-9 and the hyphen.",
    "108": "An id is used twice.",
    "109": "A text no longer has the SHA-256 that the edition declares.",
    "110": "A file is not valid UTF-8.",
    "111": "A text or a value contains a control character.",
    "112": "A line range is not written as `12` or `12-15`.",
    "113": "A line range lies outside the text, or holds only blank lines.",
    "114": "A line of the text belongs to two blocks.",
    "115": "A line of the text belongs to no block and to no exclusion.",
    "116": "The words of an exclusion do not stand on the declared line.",
    "117": "A blank line inside a block is not declared as a break.",
    "118": "A declared break is not a blank line or a new page inside a block.",
    "119": "A declared joint does not lie between two lines of one block.",
    "120": "An endnote marker does not stand where it is declared.",
    "121": "A superscript does not stand where it is declared.",
    "122": "Endnote numbers do not run 1, 2, 3 without a gap.",
    "123": "Blocks are not in the order of the text.",
    "124": "The number at the end of a paragraph's id is not its number in the text.",
    "125": "A date is not valid EDTF.",
    "126": "A date is valid EDTF but of a kind that the edition does not use.",
    "127": "A value that must say something is empty.",
    "128": "A value has the wrong type.",
    "129": "The outlines for the map or the typeface of the pictures, which the set-up brings, are missing.",
    "130": "A YAML file is too large or too deep.",
    "131": "A YAML file has a tag, an anchor or an alias.",
    "132": "A file cannot be read, or is a folder.",
    "133": "A mark turns the direction of the words after it.",
    "134": "A key of a YAML file is not a word.",
    "135": "A file or folder under `seeds/` is known to no essay.",
    "136": "A heading has no level.",
    "137": "An essay has no paragraph.",
    "138": "A text stands outside `seeds/`.",
    "139": "An id is a word that browsers keep for themselves.",
    "140": "A line of the search's bridge cannot be read.",
    "141": "A file that is to become a text is broken, or not what its name says.",
    "142": "A file that is to become a text unpacks to more than any text, or defines entities.",
    "143": "A file that is to become a text is locked.",
    "144": "A file that is to become a text has no words in it.",
    "145": "A file that is to become a text is of a sort for which a package is missing.",
    "146": "The words with which a block begins do not part its first line in two.",
    "147": "Items are declared where no item of a list and no line of verse begins.",
    "148": "Two essays have the same name or the same siglum.",
    # 2xx: anchoring quotations in the texts
    "201": "The quoted words do not stand in the place named.",
    "202": "The quoted words stand in several places.",
    "203": "The quoted words do not occur as often as declared.",
    "204": "The quoted words stand in the place named, but not with this context.",
    "205": "A selector names a block or an essay that does not exist.",
    "206": "The quoted words contain white space that a text never has.",
    "207": "The phrase that announces a voice does not stand in its block.",
    "208": "A pattern is not a valid regular expression.",
    "209": "A pattern does not occur as often as declared.",
    "210": "An annotation stands in the file of another essay.",
    "211": "A pattern can be tried in too many ways.",
    "212": "A record cannot follow its words over a new border between paragraphs.",
    # 3xx: references between records
    "301": "A record cites a source that does not exist.",
    "302": "A record names a theme that does not exist.",
    "303": "A record names an entity that does not exist.",
    "304": "A record names an event that does not exist.",
    "305": "An argument names a claim of an argument that does not exist.",
    "306": "A record names an essay that does not exist.",
    "307": "A source is cited by no record.",
    "308": "A record refers to itself.",
    "309": "Themes are broader and narrower in one direction only.",
    "310": "Two cross-references join the same two passages.",
    "311": "A record names a paragraph that does not exist.",
    "312": "A voice names an endnote that its paragraph does not have.",
    "313": "The index refers to a heading that does not exist.",
    "314": "A claim judges a gloss that does not exist.",
    "315": "The search's bridge leads to a word that the edition does not have.",
    "316": "A record names a track or a kind of speaker that the edition does not list.",
    "341": "An id is not in the register of ids.",
    "342": "An id of the register names nothing any more.",
    "343": "A retired id is used again.",
    "344": "The text under an id has changed.",
    "345": "A retired id leads to an id that does not exist.",
    # 4xx: editorial rules
    "401": "A paragraph belongs to no theme.",
    "402": "A paragraph has no summary.",
    "404": "A note of fact has no source and does not say so.",
    "405": "Editor's prose contains straight quotation marks.",
    "406": "Editor's prose writes a date otherwise than `2 May 2011`.",
    "407": "Editor's prose uses one side's name for a disputed place.",
    "408": "An entity is mentioned in no text.",
    "409": "The reading of a gloss is the text itself.",
    "410": "A theme has no passage that is central to it.",
    "411": "A latitude or longitude lies outside the globe.",
    "412": "The address of a source is no web address that begins with http:// or https://.",
    "413": "Headings skip a level.",
    "414": "A word count that the edition declares is not what the texts give.",
    "415": "A paragraph has two summaries.",
    "416": "A measure of balance passes its threshold without a recorded reason.",
    "417": "A measure of balance has no threshold.",
    "418": "A gloss is certain and lists other readings.",
    "419": "A claim judges a gloss that lies outside its quotation.",
    "420": "A claim does not name a doubtful gloss on which the sense of its quotation depends.",
    "421": "A claim that judges a conjecture is neither an opinion nor unverifiable.",
    "422": "A name that is counted stands in an essay for which no count is declared.",
    "423": "An essay has no abstract.",
    "430": "A claim has high confidence, but of none of its sources the passage itself was read.",
    "431": "An entry that is an event of the timeline writes a date of its own.",
    "432": "An entry and the event that it is differ in confidence.",
    "433": "A measure of balance that keeps its threshold has a reason, as if it did not.",
    "434": "A claim states its confidence without a source, or names sources and states none.",
    "441": "An essay has two answers to one question of the comparison.",
    "442": "An answer of the comparison shows no passage and is not silent, or is silent and shows one.",
    "443": "An answer of the comparison shows a passage of another essay.",
    "444": "An essay has no answer to a question of the comparison.",
    # 5xx: output
    "501": "A generated page would overwrite a page that was written by hand.",
    "503": "The generated pages lag behind the seeds.",
    "511": "A link leads to a page or file that is not there.",
    "512": "A link leads to a place in a page that is not there.",
    "513": "An id stands twice in a page.",
    "514": "A page loads something from another origin.",
    "515": "A page has an inline style or an inline event handler.",
    "516": "A page has an inline script that no template wrote.",
    "517": "A link leads to an address that is no web address.",
}

OWED = frozenset({"401", "402", "416", "417", "422", "423", "444"})
"""Codes of what is not written yet, where all that is written is right and each record whole: pages can be made without it.

Everything else is a fault: something that is written is wrong, or a record was begun and is not whole.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong."""

    code: str
    """Key of `CATALOGUE`."""
    where: str
    """`path:line` of the record, relative to the project."""
    id: str
    """Id of the record, or the file's name where there is none."""
    what: str
    """What is wrong, with the offending value."""
    hint: str
    """What to write instead."""

    def __str__(self) -> str:
        hint = "\n".join(f"    {line}" for line in self.hint.splitlines())
        said = " ".join(f"{self.id}: {self.what}".split())  # a value that is quoted in it may have lines of its own
        return f"{self.where}: {self.code} {said}\n{hint}"

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Problems are listed by file, line, code."""
        path, _, line = self.where.rpartition(":")
        return (path, int(line) if line.isdecimal() else 0, self.code, self.what)


class EditionError(Exception):
    """All problems of one stage, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda problem: problem.sort_key))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def by_code(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    """Problems by their code, in the order of the catalogue."""
    found = tuple(problems)
    return {code: own for code in CATALOGUE if (own := tuple(problem for problem in found if problem.code == code))}


def list_of_work(problems: Iterable[Problem]) -> str:
    """What is owed, a line for each kind: how often, and where it begins."""
    lines = [
        f"  {code}  {times(len(own))}: {CATALOGUE[code]} First {own[0].id}, {own[0].where}" for code, own in by_code(problems).items()
    ]
    return "\n".join(["Still to be written; the pages are made without it:", *lines]) if lines else ""


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def stop_if(problems: Iterable[Problem]) -> None:
    """End the stage when anything is wrong. Raises `EditionError`."""
    found = tuple(problems)
    if found:
        raise EditionError(found)
