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
        "who letter from/who paper from/who text from/gentleman from/who man/can find name/has name/name known/who is author/know who/"
        "author real/author professor/author student/who responsible for text/written by one/put name/name to/was signed/is signed/"
        "composed/composer/authorship/author based/attribution/attributed/penned/who made text/who wrote/who written/who write/"
        "author/authors/writer/writers/who penned/who signed/wrote this/by whom/whose/who by/who behind/who sent/byline/by same/"
        "where written/where write/written by/did write/have written/anonymous/signature/signed by/name writer",
        "editor gentleman guy normal ordinary just professional amateur academic reader readers teacher lecturer own pseudonym made hides "
        "hide stands town one somewhere state stated told composed signed put based sure single same two name named known unknown "
        "anonymous real identity person man woman male female newspaper original live lives living resident city country from where "
        "come comes belong born nationality native local profession occupation job work works worked employed affiliation "
        "institution university department professor scholar researcher journalist reporter student politician soldier officer "
        "diplomat expert qualified qualifications credentials famous biography background life age email contact gender else other "
        "writings views view words ever anything nobody possible guess",
        alone="author authors writer writers byline",
    ),
    "date": _questions(
        "how know from/how know year/earliest/latest/what year/what date/what month/what time written/dating/print when/"
        "when did print/when was print/cannot older/years lie/years between/when composed/age of/when made/before after/when written/"
        "when wrote/when published/when printed/when appear/when appeared/when come out/when from/date/dated/dates/year/years apart/"
        "time between/apart time/what day/which day/day written/day printed/day published/how old/older/oldest/newer/newest/earlier/"
        "later/recent/which first/came first/come first/written first/written before/written after/published before/latest event/"
        "last event/from which time/up to date",
        "cannot roughly first second page paper newspaper earlier know deduce deduced worked out lie apart age composed current year "
        "years day month time exact precise certain sure approximate estimated evidence proof found determined established possible "
        "latest earliest last written wrote published printed appear appeared publication come came before after older newer far "
        "between recent mentioned event",
        alone="date",
    ),
    "place": _questions(
        "town newspaper/what newspaper/what journal/which journal/printed too/where came from/where it came/where appear/"
        "unknown came/which town/proper journal/which country/who published/who printed/who publish/reputable/where first/carried/"
        "where published/where printed/where appeared/newspaper/journal/magazine/publisher/publication/published/printed/"
        "peer reviewed/peer review/refereed/doi/issn/isbn/which website/what website/online/link/find original/where original/where text/where texts/"
        "where find/where found/where come/origin/origins/provenance/source text/source texts/scholarly/scientific/to the editor/"
        "letters page",
        "proper too other edition city still unknown came reputable country known made first elsewhere reader readers carried daily "
        "kept got published printed appear appeared publish print name place come comes out from ever real original scholarly "
        "scientific academic which volume number page pages section link find found taken website internet online editor letters "
        "source origin provenance reviewed where also",
        alone="newspaper journal publisher publication provenance doi",
    ),
    "title": _questions(
        "what title/proper title/has title/have title/real title/who made headings/headings brackets/heading brackets/"
        "headings in brackets/invented title/why brackets/heading/heading of/title/titles/titled/headline/headlines/called/name of/"
        "names of/square brackets/in brackets",
        "proper somebody headings website editors who so over stand stands above heading chosen real original actual first have has "
        "gave give given made make up invent invented choose names called square brackets printed newspaper seen",
        alone="title titles headline",
    ),
    "missing": _questions(
        "bits/half lost/count parts/promised parts/promised sections/promised segments/what has been lost/lost half/shortened one/"
        "whole thing/all there/cut out/cut short/left off/not there/all parts/all sections/have all/missing/lost/lose/lacks/lack/"
        "lacking/incomplete/complete/left out/any gap/gaps in/shortened/abridged/cut/excerpt/extract/full text/fragment/whole text/"
        "whole essay/whole paper/whole letter/break off/breaks off/why only sections/entire text/unabridged",
        "bits half promised promises count only find segments segment some words copy shortened thing end there four file part parts "
        "whole entire section sections cut full full-length version original anything page pages left out longer",
        alone="missing incomplete abridged",
    ),
    "length": _questions(
        "how long take/how long read/minutes/how much text/how many characters/how long to read/total words/how many lines/"
        "how many sentences/number of lines/how long/length/how many words/how many paragraphs/how many sections/columns/layout/"
        "how many parts/how many pages/how many headings/word count/number of words/number of paragraphs/number of pages/how short/"
        "how big/longer/shorter/longest/shortest/is short/is long/reading time/how much longer/how large",
        "roughly will me us contain together each aloud slowly minutes hour hours total lines sentences words word paragraphs "
        "paragraph pages sections section headings parts long count number contains read reading take takes time much printed set two",
        alone="length",
    ),
    "sources": _questions(
        "where bibliography/footnote numbers/number lead/numbers lead/numbers go/little numbers/works used/any sources/"
        "any references/any citations/any footnotes/what sources/footnote gone/footnotes gone/where footnotes/name sources/"
        "names sources/sources/references/bibliography/works cited/footnotes/endnotes/reference list/notes/citations/footnote list/"
        "endnote list/does cite/cited/cites/works cite/which cite/small numbers/note numbers/numbers text/whom quote/who quoted/"
        "quote anyone/quoted in/books/give evidence/gives evidence/well sourced/sourced/literature list",
        "nowhere gone little anywhere still went happened come anything any lists footnote notes endnote endnotes bibliography "
        "references works name names go kept printed missing lost use used uses cite cites cited quote quotes quoted list literature "
        "give gives number numbers small many books authors anyone anybody where end have has based on evidence raised lead leads "
        "stand mean good well proper",
        alone="sources references bibliography footnotes endnotes notes citations",
    ),
    "language": _questions(
        "weird english/english peculiar/funny english/english funny/odd words/google translate/run through/who changed/who altered/"
        "corrected version/readable version/readable english/plain english version/version english/modern english/synonym spinner/"
        "language model/gibberish/wrong words/makes no sense/no sense/sounds weird/reads weird/clumsy/awkward/wrong with english/"
        "read strangely/strange phrases/words swapped/swapped/english natural/rewrite/rewrote/reads strangely/language/"
        "strange english/english strange/odd english/garbled/bad english/english bad/english odd/wording/english good/good english/"
        "quality/weird/synonym/synonyms/thesaurus/synonym replacer/badly written/well written/poorly written/strange words/"
        "strange wording/hard to read/hard understand/difficult read/nonsense/translated/translation/paraphrased/paraphrasing/"
        "rewritten/reworded/spun/spinner/spinning/grammar/spelling/machine/software/computer/bot/ai/chatgpt/robot/plagiarised/"
        "plagiarized/plagiarism/copied from/native speaker/style/how written/words changed/changed words/words replaced/altered/"
        "corrected/correct text/correct english/changed text/changed the text/words replace/why english/sound strange/sound odd/"
        "sounds strange/sounds odd",
        "messed mess peculiar funny clumsy awkward readable plain modern simple google translate run through spinner model somebody "
        "version easier easy corrected makes sense people swapped natural rewrite rewrote strangely full reads english strange odd "
        "weird words word wording written write writing wrote phrases text sentences sound sounds machine computer program software "
        "tool translated translation synonym synonyms thesaurus bad poor good many another language original author editors changed "
        "change replaced replace altered correct used somewhere so was been rewritten paraphrased spun hard difficult read "
        "understand garbled native speaker mistakes errors quality style happened wrong",
        alone="language garbled wording synonyms grammar paraphrased rewritten plagiarism spelling",
    ),
    "kind": _questions(
        "sort of thing/what sort/what sort of text/kind of text/kind of thing/is it a letter/or article/was it letter/pamphlet/"
        "essay or/letter or article/article or letter/column/editorial/type of/letter to editor/form text/sort of/what kind/genre/"
        "what type/what form/opinion piece/op ed/oped/news report/fiction/academic article/academic paper/academic text/is essay/"
        "is thesis/is report/is article/speech",
        "thing pamphlet column editorial letter article newspaper academic second first another rather essay blog post editor take "
        "takes document text writing kind sort type form opinion op ed oped news report fiction thesis book chapter speech scholarly "
        "student it",
        alone="genre",
    ),
    "content": _questions(
        "what it about/what they about/what texts about/what each about/say in brief/what point/tell about/quick summary/tl dr/tldr/"
        "what is main/what read about/what saying/one sentence/what deal/abstract of/what tell/what about/what summary/summary/"
        "summarise/summarize/summarised/in short/main point/main points/main idea/main argument/main claim/main message/"
        "central argument/central claim/thesis/gist/purpose/aim/message/topic/overview/outline of/key points/what argue/"
        "what say in short/what trying/abstract say/in a nutshell",
        "each lines line sentence sentences simple simply words quick quickly pls please tell me two one them general saying deal "
        "deals short main central key whole brief plain point points idea argument claim thesis message topic subject argue argues "
        "trying nutshell abstract english easy language version",
        alone="summary summarise overview gist",
    ),
    "beginning": _questions(
        "how opening/openings/how introduction/begin/begins/beginning/start/starts/opening/opens/open with/how open/first sentence/"
        "first paragraph/first line/first words",
        "differ different same way alike how each first sentence paragraph line both two words",
    ),
    "end": _questions(
        "how ending/how endings/ending differ/endings differ/way ends/how finish/finishes/closing words/closing sentence/end/ends/"
        "ending/endings/final paragraph/last paragraph/final sentence/last sentence/final words/last words/last line/how close/"
        "closing/what conclude/concludes/how conclude",
        "differ different same way alike finish finishes how each final last sentence paragraph line both two words like on what "
        "note closing",
    ),
    "standing": _questions(
        "mistakes of fact/mistakes fact/facts wrong/get facts/anybody checked/anyone checked/been checked/has checked/"
        "how good source/good source/reliable source/how far trust/trust facts/trust what/how reliable/quote safely/safe to use/"
        "serious source/primary source/secondary source/up to standard/credible source/are facts/be cited/well checked/how checked/"
        "what sure/reliable/reliability/can trust/be trusted/trustworthy/be believed/credible/credibility/biased/bias/objective/"
        "objectivity/impartial/neutral/genuine/authentic/authenticity/fake/forged/forgery/real/really exist/accurate/accuracy/true/"
        "errors/mistakes/factual/facts checked/fact checked/fact check/false/wrong/how certain/how sure",
        "anybody somebody homework found find good safe serious primary secondary reader how letter editor far cited checked right "
        "attribution sure well claims claim statements facts fact check verified anyone factual false true wrong correct errors "
        "mistakes many get gets used believe trust reliable exist made up certain scholarly source information content contain",
        alone="reliability accuracy authenticity",
    ),
    "file": _questions(
        "checksum/checksums/sha256/sha 256/hash/file name/file called/what file/which file/files from/files came/get files/got files/"
        "got texts/get texts/against original/same as original/exactly as original/texts same original/texts same originals/"
        "originals same/faithful/word for word/verbatim/unaltered/original file/original files/where get file",
        "received called name doing page here same exact exactly compared checked against original originals file files faithful "
        "transcription copied typed anyone anybody",
        alone="checksum checksums",
    ),
}
"""What is asked for -> how it is asked for."""

PAGES: dict[str, Questions] = {
    "about/cite.md": _questions(
        "cite this/cite these/citation/citing/i cite/we cite/to cite/cite edition/cite page/cite site/"
        "cite them/quote this in/quote this/reference this/citation for/citation of/citation style/cited in/bibliography entry/"
        "mla this/apa this/chicago style this/footnote this",
        "should could best mla apa harvard chicago oxford style format citation citations footnote footnotes bibliography reference "
        "references list cited site page paragraph passage edition correctly quote quoted quotation use",
        alone="citation citing",
    ),
    "about/rights.md": _questions(
        "licence/license/licensed/copyright/copyrighted/permission/public domain/may copy/can copy/allowed copy/may reuse/can reuse/"
        "may reprint/can reprint/may reproduce/can reproduce/may print this/may print these/may use this/can use this/can use these/"
        "may use these/can use text/may use text/can i share/may share/free to use/creative commons/rights/who owns/allowed use/"
        "may quote/can quote/allowed quote",
        "text texts reuse reused reprint reproduce reproduced use used free freely share allowed under which legal legally terms "
        "conditions creative commons holder holds owner owns belong copies copying class students teachers notes translations "
        "translate quote long commercial commercially",
        alone="licence license copyright",
    ),
    "about/principles.md": _questions(
        "contested mean/accurate mean/nuance mean/imprecise mean/inaccurate mean/unverifiable mean/opinion mean/verdict mean/verdicts mean/"
        "signs mean/symbols mean/marks mean/glosses mean/gloss mean/reliable notes/trust notes/who checked claims/how checked claims/"
        "verdicts/claims checked/how check claims/who wrote notes/who made notes/editorial principles/editing principles/principles edition",
        "contested accurate nuance imprecise inaccurate unverifiable opinion verdict verdicts sign signs symbol symbols mark marks coloured gloss "
        "glosses note notes claim claims checked check record reliable reliability trust editors edition editorial made here site word label",
        alone="verdicts",
    ),
}
"""A page -> how what it says is asked for."""

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
