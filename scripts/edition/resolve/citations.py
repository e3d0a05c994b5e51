"""Citations: which record names which source."""

from collections.abc import Iterator

from edition.records.seeds import Sources


def citations(sources: Sources) -> Iterator[tuple[str, str, str, str]]:
    """Source id, kind, record id, `path:line` of every citation, in the order of the edition."""
    for essay in sources.essays:
        for source in essay.record.sources:
            yield source, "essay", essay.record.id, essay.record.where
        for kind, records in (("gloss", essay.notes.glosses), ("claim", essay.claims), ("comment", essay.comments)):
            for record in records:
                for source in (*record.sources, *getattr(record, "candidate_sources", ())):
                    yield source, kind, record.id, record.where
    for entity in sources.entities:
        for source in (*entity.sources, *(entity.location.sources if entity.location else ())):
            yield source, "entity", entity.id, entity.where
    for event in sources.events:
        for source in event.sources:
            yield source, "event", event.id, event.where
