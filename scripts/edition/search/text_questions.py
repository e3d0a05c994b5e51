"""How readers ask about a text itself: words of questions, by what they ask for.

Each entry has ways to ask, of which one must stand in the question with all its words, in any order, and other
words that such a question may have besides. Little words (*is*, *the*, *who*) need not be listed, nor words that
any question about texts may have: those stand in scripts/browser/search/about.js.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Questions:
    """Ways to ask for one thing."""

    asks: tuple[str, ...]
    """Phrases, each enough by itself."""
    others: str
    """Words that may stand beside them."""
    alone: str
    """Ways of one word that are enough where nothing else is asked; any other word by itself is looked for in the texts."""


def _questions(asks: str, others: str, alone: str = "") -> Questions:
    return Questions(tuple(asks.split("/")), others, alone)


QUESTIONS: dict[str, Questions] = {
    "author": _questions(
        "put name/name to/was signed/is signed/composed/composer/authorship/author based/attribution/attributed/penned/who made text/who wrote/"
        "who written/who write/author/authors/writer/writers/who penned/who signed/wrote this/by whom/whose/who by/who behind/who sent/byline/"
        "by same/where written/where write/written by/did write/have written/anonymous/signature/signed by/name writer",
        "composed signed put based sure single same two name named known unknown anonymous real identity person man woman male female newspaper "
        "academic original live lives living resident city town country from where come comes belong born nationality native local profession "
        "occupation job work works worked employed affiliation institution university department professor scholar researcher journalist reporter "
        "student politician soldier officer diplomat expert qualified qualifications credentials famous biography background life age email contact "
        "gender else other writings views view words ever anything nobody possible guess",
        alone="author authors writer writers byline",
    ),
    "date": _questions(
        "when composed/age of/when made/before after/when written/when wrote/when published/when printed/when appear/when appeared/when come out/"
        "when from/date/dated/dates/year/years apart/years between/time between/apart time/what day/which day/day written/day printed/day published/"
        "how old/older/oldest/newer/newest/earlier/later/recent/which first/came first/come first/written first/written before/written after/"
        "published before/latest event/last event/from which time/up to date",
        "age composed current year years day month time exact precise certain sure approximate estimated evidence proof found determined established "
        "possible latest earliest last written wrote published printed appear appeared publication come came out before after older newer lie apart "
        "far between recent mentioned event",
        alone="date",
    ),
    "place": _questions(
        "carried/where published/where printed/where appear/where appeared/newspaper/journal/magazine/publisher/publication/published/printed/"
        "peer reviewed/peer review/refereed/doi/issn/isbn/website/online/link/find original/where original/where text/where texts/where find/"
        "where found/where come/origin/origins/provenance/source text/source texts/scholarly/scientific/to the editor/letters page",
        "carried daily kept got published printed appear appeared publish print name place city country come comes came out from ever real original "
        "scholarly scientific academic which volume number page pages section link find found taken website internet online editor letters source "
        "origin provenance reviewed where also elsewhere",
        alone="newspaper journal publisher publication provenance doi",
    ),
    "title": _questions(
        "heading/heading of/title/titles/titled/headline/headlines/called/name of/names of/square brackets/in brackets",
        "heading chosen real original actual first have has gave give given made make up invent invented choose editors names called square brackets "
        "printed newspaper seen",
        alone="title titles headline",
    ),
    "missing": _questions(
        "not there/leave out/leaves out/all parts/all sections/have all/missing/lost/lose/lacks/lack/lacking/incomplete/complete/left out/any gap/"
        "gaps in/shortened/abridged/cut/excerpt/extract/full text/fragment/whole text/whole essay/whole paper/whole letter/break off/breaks off/"
        "why only sections/entire text/unabridged",
        "there four leave leaves file part parts whole entire section sections cut full full-length version original anything page pages only left "
        "out shortened longer",
        alone="missing incomplete abridged",
    ),
    "length": _questions(
        "total words/how many lines/how many sentences/number of lines/how long/length/how many words/how many paragraphs/how many sections/"
        "columns/layout/how many parts/how many pages/how many headings/word count/number of words/number of paragraphs/number of pages/how short/how big/longer/"
        "shorter/longest/shortest/is short/is long/reading time/how much longer/how large",
        "total lines sentences words word paragraphs paragraph pages sections section headings parts long count number contain contains read reading "
        "take takes minutes time much printed set two",
        alone="length",
    ),
    "sources": _questions(
        "where footnotes/name sources/names sources/sources/references/bibliography/works cited/footnotes/endnotes/reference list/notes/citations/"
        "footnote list/endnote list/does cite/cited/cites/works cite/which cite/small numbers/note numbers/numbers text/whom quote/who quoted/"
        "quote anyone/quoted in/books/give evidence/gives evidence/well sourced/sourced/literature list",
        "name names go went kept printed missing lost use used uses cite cites cited quote quotes quoted list literature give gives number numbers "
        "small many works books authors anyone anybody where end have has based on happened evidence raised lead leads stand mean good well proper",
        alone="sources references bibliography footnotes endnotes notes citations",
    ),
    "language": _questions(
        "wrong with english/read strangely/strange phrases/words swapped/swapped/english natural/rewrite/rewrote/reads strangely/language/"
        "strange english/english strange/odd english/garbled/bad english/english bad/english odd/wording/english good/good english/quality/weird/"
        "synonym/synonyms/thesaurus/synonym replacer/badly written/well written/poorly written/strange words/strange wording/hard to read/"
        "hard understand/difficult read/nonsense/translated/translation/paraphrased/paraphrasing/rewritten/reworded/spun/spinner/spinning/grammar/"
        "spelling/machine/software/computer/bot/ai/chatgpt/robot/plagiarised/plagiarized/plagiarism/copied from/native speaker/style/how written/"
        "words changed/changed words/words replaced/who changed/altered/corrected/correct text/correct english/changed text/changed the text/"
        "words replace/why english/sound strange/sound odd/sounds strange/sounds odd",
        "swapped natural rewrite rewrote strangely full reads english strange odd weird words word wording written write writing wrote phrases text "
        "sentences sound sounds machine computer program software tool translated translation synonym synonyms thesaurus bad poor good many another "
        "language original author editors changed change replaced replace altered corrected correct used somewhere so was been through run rewritten "
        "paraphrased spun hard difficult read understand garbled native speaker mistakes errors quality style happened wrong",
        alone="language garbled wording synonyms grammar paraphrased rewritten plagiarism spelling",
    ),
    "kind": _questions(
        "type of/letter to editor/form text/sort of/what kind/what sort/genre/what type/what form/opinion piece/op ed/oped/news report/fiction/"
        "academic article/academic paper/academic text/is essay/is thesis/is report/is article/speech",
        "editor take takes document text writing kind sort type form opinion op ed oped news report fiction thesis book chapter speech academic "
        "scholarly student newspaper it",
        alone="genre",
    ),
    "content": _questions(
        "what saying/one sentence/what deal/what texts about/abstract of/what tell/what about/what summary/summary/summarise/summarize/summarised/"
        "in short/main point/main points/main idea/main argument/main claim/main message/central argument/central claim/thesis/gist/purpose/aim/"
        "message/topic/overview/outline of/key points/what argue/what say in short/what trying/abstract say/in a nutshell",
        "saying one sentence deal deals short main central key whole brief plain words point points idea argument claim thesis message topic subject "
        "argue argues trying nutshell abstract english simple simply easy language version",
        alone="summary summarise overview gist",
    ),
    "beginning": _questions(
        "begin/begins/beginning/start/starts/opening/opens/open with/how open/first sentence/first paragraph/first line/first words",
        "how each first sentence paragraph line both two words",
    ),
    "end": _questions(
        "how finish/finishes/closing words/closing sentence/end/ends/ending/endings/final paragraph/last paragraph/final sentence/last sentence/"
        "final words/last words/last line/how close/closing/what conclude/concludes/how conclude",
        "finish finishes how each final last sentence paragraph line both two words like on what note closing",
    ),
    "standing": _questions(
        "are facts/be cited/well checked/how checked/what sure/reliable/reliability/can trust/be trusted/trustworthy/be believed/credible/"
        "credibility/biased/bias/objective/objectivity/impartial/neutral/genuine/authentic/authenticity/fake/forged/forgery/real/really exist/"
        "accurate/accuracy/true/errors/mistakes/factual/facts checked/fact checked/fact check/false/wrong/how certain/how sure",
        "cited checked right attribution sure well claims claim statements facts fact check verified anyone factual false true wrong correct errors "
        "mistakes many get gets far used believe trust reliable exist made up certain scholarly source information content contain",
        alone="reliability accuracy authenticity",
    ),
}
"""What is asked for -> how it is asked for."""

MENTIONS = (
    "mention", "mentions", "mentioned", "discuss", "discusses", "treat", "deal", "speak", "speaks", "say", "says", "talk", "talks", "cover",
    "covers", "address", "touch", "write", "raise", "refer", "silent", "silence", "ignore", "ignores", "omit", "anything", "contain",
)
"""How readers ask whether a text speaks of a thing: each enough by itself."""
BESIDE_MENTIONS = "at all ever any thing anything something word words subject theme why nothing"

BESIDE_NUMBERS = (
    "people person men women members soldiers civilians troops fighters militants leaders war strikes attacks times number figure total count "
    "counts give gives given state states cite name names killed died die dead lost lives handed exact according anywhere altogether there"
)
"""Words that a question for a number may have besides, and names of what the passage names."""
