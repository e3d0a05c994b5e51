"""Pages: one row of `PAGES` and one template per kind of page."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from edition.exports.catalogue import catalogue
from edition.exports.tables.all import TABLES
from edition.render.links import Links
from edition.render.markup import Markdown, attribute, coded, escape
from edition.render.views.arguments.page import arguments_page
from edition.render.views.balance.page import balance
from edition.render.views.book_index.page import book_index
from edition.render.views.claims.page import claims_page
from edition.render.views.compare.page import compare_page
from edition.render.views.crossrefs.page import crossrefs_page
from edition.render.views.essay.page import blocks, dropped, minutes, reading_time, shortened, sign_label
from edition.render.views.handout.page import asked, sheets
from edition.render.views.home.page import home
from edition.render.views.registers.page import register
from edition.render.views.sources.page import sources_page
from edition.render.views.themes.page import theme, theme_map
from edition.render.views.timeline.page import timeline_page
from edition.render.views.unknown.page import unknown
from edition.resolve import kin
from edition.resolve.addresses import REGISTERS, entity_page
from edition.resolve.edition import Edition
from edition.resolve.readings import faces
from edition.words import dates, vocabulary
from edition.words.problems import CATALOGUE
from edition.words.sentences import lemma

TEMPLATES = Path(__file__).parent / "views"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be written."""

    path: str
    """Path under docs/."""
    template: str
    """The template, from `views/`, without `.md.j2`."""
    sources: str
    """Seeds from which it grows, for its front matter."""
    context: dict[str, object]
    """What the template shows, besides the edition."""


def render_pages(edition: Edition, data: Mapping[str, str] = MappingProxyType({}), kept: Path | None = None) -> dict[str, str]:
    """Every generated page, by path under docs/; `data` are the files that the page of downloads lists. Compiled
    templates are kept in the folder `kept`."""
    environment = _environment(kept)
    downloads = catalogue(edition, data)
    pages: dict[str, str] = {}
    for page in all_pages(edition):
        text = environment.get_template(f"{page.template}.md.j2").render(
            edition=edition, links=Links(edition, page.path), page=page, downloads=downloads, **page.context
        )
        pages[page.path] = text.rstrip() + "\n"
    return pages


Row = Callable[[Edition], Iterable[Page]]
"""What makes one page or several of the edition."""


def all_pages(edition: Edition) -> Iterator[Page]:
    """The rows of `PAGES`, and the pages that each makes."""
    for make in PAGES:
        yield from make(edition)


def _one(path: str, template: str, sources: str, context: Callable[[Edition], dict[str, object]] = lambda _: {}) -> Row:
    """A row that makes one page."""
    return lambda edition: [Page(path=path, template=template, sources=sources, context=context(edition))]


def _essays(edition: Edition) -> Iterator[Page]:
    for essay in edition.essays.values():
        path = f"essays/{essay.id}.md"
        yield Page(
            path=path, template="essay/page",
            sources=f"seeds/{essay.record.file}, seeds/structure/{essay.id}.yml, seeds/annotations/{essay.id}/",
            context={
                "essay": essay, "blocks": tuple(blocks(edition, essay, Links(edition, path))),
                "reading_time": reading_time(essay), "faces": faces(essay), "dropped": dropped(essay),
            },
        )
        yield Page(
            path=f"essays/{essay.id}/apparatus.md", template="essay/apparatus",
            sources=f"seeds/annotations/{essay.id}/glosses.yml", context={"essay": essay},
        )


def _handouts(edition: Edition) -> Iterator[Page]:
    for essay in edition.essays.values():
        yield Page(
            path=f"handout/{essay.id}.md", template="handout/page", sources=f"seeds/{essay.record.file}, seeds/annotations/{essay.id}/",
            context={"essay": essay, "sheets": tuple(sheets(edition, essay)), "asked": tuple(asked(edition, essay))},
        )


def _themes(edition: Edition) -> Iterator[Page]:
    for theme_id in edition.themes:
        yield Page(
            path=f"themes/{theme_id}.md", template="themes/theme", sources="seeds/themes.yml",
            context=theme(edition, theme_id),
        )


def _registers(edition: Edition) -> Iterator[Page]:
    for name in REGISTERS:
        yield Page(
            path=f"{name}.md", template="registers/page", sources="seeds/entities.yml", context=register(edition, name),
        )


PAGES: tuple[Row, ...] = (
    _one("index.md", "home/page", "seeds/", home),
    _one("essays/index.md", "essay/list", "seeds/edition.yml"),
    _essays,
    _one("themes/index.md", "themes/page", "seeds/themes.yml", theme_map),
    _themes,
    _one("timeline.md", "timeline/page", "seeds/events.yml", timeline_page),
    _registers,
    _one("book-index.md", "book_index/page", "seeds/index.yml, seeds/entities.yml, seeds/themes.yml, seeds/events.yml", book_index),
    _one("claims.md", "claims/page", "seeds/annotations/*/claims.yml", claims_page),
    _one("arguments.md", "arguments/page", "seeds/arguments.yml", arguments_page),
    _one("cross-references.md", "crossrefs/page", "seeds/crossrefs.yml", crossrefs_page),
    _one("compare.md", "compare/page", "seeds/comparison.yml, seeds/crossrefs.yml, seeds/naming.yml", compare_page),
    _one("sources.md", "sources/page", "seeds/sources.yml", sources_page),
    _one("search.md", "search/page", "seeds/edition.yml"),
    _one("r.md", "reference/page", "seeds/edition.yml"),
    _one("quote.md", "quote/page", "seeds/edition.yml"),
    _one("handout/index.md", "handout/list", "seeds/edition.yml"),
    _handouts,
    _one("about/cite.md", "cite/page", "seeds/edition.yml"),
    _one("downloads.md", "downloads/page", "seeds/edition.yml"),
    _one("data/index.md", "downloads/codebook", "scripts/edition/exports/", lambda _: {"tables": TABLES}),
    _one("about/balance.md", "balance/page", "seeds/balance.yml", balance),
    _one("about/unknown.md", "unknown/page", "seeds/", unknown),
    _one("about/problems.md", "problems/page", "scripts/edition/words/problems.py", lambda _: {"catalogue": CATALOGUE}),
)


@cache
def _environment(kept: Path | None) -> Environment:
    environment = Environment(
        bytecode_cache=FileSystemBytecodeCache(str(kept), "%s") if kept else None,
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=True, finalize=_finalize,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )
    environment.filters.update(
        attribute=attribute, quoted=lambda text: Markdown(json.dumps(" ".join(str(text).split()), ensure_ascii=False)),
        coded=coded, words=vocabulary.words, markdown=Markdown, minutes=minutes, sentence=_sentence, address=_address, lemma=lemma,
        say=lambda edtf: dates.parse(edtf).say(),
    )
    environment.globals.update(
        v=vocabulary, kin=kin, how_read=kin.how_read, entity_page=entity_page, count=_count,
        sign_label=sign_label, shortened=shortened,
    )
    return environment


def _finalize(value: object) -> object:
    """Text is escaped on its way into a page; Markdown is not."""
    return escape(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _address(url: str) -> Markdown:
    """A web address as the target of a Markdown link."""
    return Markdown(quote(url, safe="%/:?&=#~+,;@!$'.-_").replace("&", "&amp;").replace("_", "%5F"))


def _count(number: int, one: str, many: str = "") -> str:
    """`1 passage`, `3 passages`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = text[:1].upper() + text[1:]
    return text if not text or text[-1] in ".!?”’" else text + "."
