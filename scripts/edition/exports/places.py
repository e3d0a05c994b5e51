"""data/places.geojson: the places of the texts as GeoJSON (RFC 7946), for maps. An estimated point says so."""


from edition.exports.addresses import entity_address
from edition.resolve.edition import Edition
from edition.words.indented import indented


def places(edition: Edition) -> dict[str, str]:
    """The file, by path."""
    features = [
        {
            "type": "Feature", "id": id,
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            "properties": {
                "name": entry.record.name, "approximate": place.status == "approximate", "point": place.note, "unit": place.unit,
                "disputed": place.disputed, "sources": [*place.sources], "explanation": entry.record.explanation,
                "mentions": {essay: entry.count(essay, edition.texts) for essay in edition.essays}, "url": entity_address(edition, id),
            },
        }
        for id, entry in edition.entities.items() if (place := entry.record.location)
    ]
    return {"data/places.geojson": indented({"type": "FeatureCollection", "features": features}) + "\n"}
