"""Pages: one row of `PAGES` and one template per kind of page."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_environment
from markupsafe import Markup

from edition.exports.catalogue import Catalogue
from edition.exports.tables.all import TABLES
from edition.render.jobs import Files, Job
from edition.render.links import Links
from edition.render.markup import Markdown, attribute, coded, escape
from edition.render.views.arguments.page import arguments_page
from edition.render.views.balance.page import balance
from edition.render.views.book_index.page import book_index, index_parts
from edition.render.views.claims.page import claims_page
from edition.render.views.compare.page import compare_page
from edition.render.views.crossrefs.page import crossrefs_page
from edition.render.views.essay.listed import essay_list
from edition.render.views.essay.page import dropped, minutes, reading_time, shortened, sign_label, styles, turns, view_of
from edition.render.views.handout.page import asked, sheets
from edition.render.views.home.page import home
from edition.render.views.registers.page import register
from edition.render.views.sources.page import sources_page
from edition.render.views.themes.page import theme, theme_map
from edition.render.views.timeline.page import timeline_page
from edition.render.views.unknown.page import unknown
from edition.resolve import kin, parts, watched
from edition.resolve.addresses import REGISTERS, entity_page
from edition.resolve.edition import Edition, Essay
from edition.resolve.parts import Division, Part
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
    context: Callable[[Edition], dict[str, object]] = field(default=lambda _: {}, compare=False)
    """Gives what the template shows, besides the edition, of the edition and of what is given."""
    given: object = None
    """What else of this build the context knows."""


def page_jobs(edition: Edition, downloads: Catalogue = (), kept: Path | None = None) -> Iterator[Job]:
    """A job for every generated page; `downloads` is what the page of downloads lists. Compiled templates are kept in
    the folder `kept`."""
    environment = _environment(kept)
    for page in all_pages(edition, downloads):
        yield Job(name=page.path, given=page, make=partial(_render, environment, page))


def _render(environment: Environment, page: Page, edition: Edition) -> Files:
    text = environment.get_template(f"{page.template}.md.j2").render(
        edition=edition, links=Links(edition, page.path), page=page, **page.context(edition)
    )
    yield page.path, text.rstrip() + "\n"


Item = TypeVar("Item")
Row = Callable[[Edition], Iterable[Page]]
"""What makes one page or several of the edition."""


def all_pages(edition: Edition, downloads: Catalogue) -> Iterator[Page]:
    """The rows of `PAGES` with the pages that each makes, and the downloads."""
    for make in PAGES:
        yield from make(edition)
    yield from _divided(
        "downloads/page", "seeds/edition.yml", _essays_of("downloads.md"),
        lambda edition, part: {**_listed(edition, part), "downloads": downloads}, downloads,
    )(edition)


def _one(path: str, template: str, sources: str, context: Callable[[Edition], dict[str, object]] = lambda _: {}) -> Row:
    """A row that makes one page."""
    return lambda _: [Page(path=path, template=template, sources=sources, context=context)]


def _listed(_: Edition, part: Part[Essay]) -> dict[str, object]:
    """A page that only lists essays."""
    return {"essays": part.shown, "ids": {essay.id for essay in part.shown}}


def _essays(edition: Edition) -> Iterator[Page]:
    for essay in edition.essays.values():
        yield Page(
            path=f"essays/{essay.id}.md", template="essay/page", given=essay, context=partial(_essay, essay=essay),
            sources=f"seeds/{essay.record.file}, seeds/structure/{essay.id}.yml, seeds/annotations/{essay.id}/",
        )
        yield Page(
            path=f"essays/{essay.id}/apparatus.md", template="essay/apparatus", given=essay, context=partial(_only, essay=essay),
            sources=f"seeds/annotations/{essay.id}/glosses.yml",
        )


def _essay(edition: Edition, essay: Essay) -> dict[str, object]:
    return {
        "essay": essay, "turns": tuple(turns(edition, essay)), "reading_time": reading_time(essay),
        "faces": faces(essay), "dropped": dropped(essay), "styles": styles(essay),
    }


def _only(_: Edition, essay: Essay) -> dict[str, object]:
    return {"essay": essay}


def _divided(
    template: str, sources: str, divide: Callable[[Edition], Division[Item]],
    context: Callable[[Edition, Part[Item]], dict[str, object]], given: object = None,
) -> Row:
    """A row that makes one page, or in a large edition the page that leads to its parts, and these."""
    def _part(division: Division[Item], part: Part[Item], edition: Edition) -> dict[str, object]:
        return {"division": division, "part": part, **context(edition, part)}

    def make(edition: Edition) -> Iterator[Page]:
        division = divide(edition)
        for part in division.pages:
            yield Page(path=part.path, template=template, sources=sources, given=(division, part, given), context=partial(_part, division, part))

    return make


def _handouts(edition: Edition) -> Iterator[Page]:
    for essay in edition.essays.values():
        yield Page(
            path=f"handout/{essay.id}.md", template="handout/page", sources=f"seeds/{essay.record.file}, seeds/annotations/{essay.id}/",
            given=essay, context=partial(_handout, essay=essay),
        )


def _handout(edition: Edition, essay: Essay) -> dict[str, object]:
    return {"essay": essay, "sheets": tuple(sheets(edition, essay)), "asked": tuple(asked(edition, essay))}


def _themes(edition: Edition) -> Iterator[Page]:
    for id in edition.themes:
        yield from _divided("themes/theme", "seeds/themes.yml", partial(parts.of_theme, theme=id), partial(theme, theme_id=id))(edition)


def _registers(edition: Edition) -> Iterator[Page]:
    for name in REGISTERS:
        yield from _divided("registers/page", "seeds/entities.yml", partial(parts.register_parts, register=name), partial(register, page=name))(edition)


def _book_index(edition: Edition) -> Iterator[Page]:
    division = index_parts(edition)
    yield from _divided(
        "book_index/page", "seeds/index.yml, seeds/entities.yml, seeds/themes.yml, seeds/events.yml",
        lambda _: division, lambda _, part: book_index(division, part),
    )(edition)


def _essays_of(path: str, size: int = parts.SHARE) -> Callable[[Edition], Division[Essay]]:
    """Divides a page by essays."""
    return lambda edition: parts.by_essay(edition, path, size)


PAGES: tuple[Row, ...] = (
    _one("index.md", "home/page", "seeds/", home),
    _divided("essay/list", "seeds/edition.yml", _essays_of("essays/index.md"), essay_list),
    _essays,
    _divided("themes/page", "seeds/themes.yml", _essays_of("themes/index.md", parts.PICTURED), theme_map),
    _themes,
    _divided("timeline/page", "seeds/events.yml", parts.timeline_parts, timeline_page),
    _registers,
    _book_index,
    _divided("claims/page", "seeds/annotations/*/claims.yml", parts.claims_parts, claims_page),
    _divided("arguments/page", "seeds/arguments.yml", parts.arguments_parts, arguments_page),
    _divided("crossrefs/page", "seeds/crossrefs.yml", parts.crossref_parts, crossrefs_page),
    _divided("compare/page", "seeds/comparison.yml, seeds/crossrefs.yml, seeds/naming.yml", parts.compare_parts, compare_page),
    _divided("sources/page", "seeds/sources.yml", parts.source_parts, sources_page),
    _one("search.md", "search/page", "seeds/edition.yml"),
    _one("r.md", "reference/page", "seeds/edition.yml"),
    _one("quote.md", "quote/page", "seeds/edition.yml"),
    _divided("handout/list", "seeds/edition.yml", _essays_of("handout/index.md"), _listed),
    _handouts,
    _divided("cite/page", "seeds/edition.yml", _essays_of("about/cite.md"), _listed),
    _one("data/index.md", "downloads/codebook", "scripts/edition/exports/", lambda _: {"tables": TABLES}),
    _divided("balance/page", "seeds/balance.yml", _essays_of("about/balance.md", parts.PICTURED), balance),
    _divided("unknown/page", "seeds/", _essays_of("about/unknown.md", parts.PICTURED), unknown),
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
        sign_label=sign_label, shortened=shortened, view_of=view_of, by_itself=_by_itself,
    )
    return environment


@pass_environment
def _by_itself(environment: Environment, template: str, name: str, given: object, **context: Any) -> Markdown:  # Any: what the template shows
    """Part of a page by a template of its own, made anew only if it would be another (see `watched.part`)."""
    return watched.part(context["edition"], name, given, lambda: Markdown(environment.get_template(template).render(**context)))


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
