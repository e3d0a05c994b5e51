/* The data that the build writes for the search, described once: as JSON Schema, from which the types
   are made. A test holds the built data against it (tests/js/records.test.js). */

const text = /** @type {const} */ ({ type: "string" });
const texts = /** @type {const} */ ({ type: "array", items: text });
const facets = /** @type {const} */ ({ type: "object", additionalProperties: texts });
/** Essay -> how many of its paragraphs. */
const counts = /** @type {const} */ ({ type: "object", additionalProperties: { type: "integer" } });
/** Id -> where it stands in the text: start and length; 1 at the end if it is named otherwise there. */
const mentions = /** @type {const} */ ({
  type: "object",
  additionalProperties: { type: "array", items: { type: "integer" }, minItems: 2, maxItems: 3 }
});
/** Where words are read otherwise, in order: start and length in the text, and the reading. */
const changes = /** @type {const} */ ({
  type: "array",
  items: { type: "array", items: [{ type: "integer" }, { type: "integer" }, text], minItems: 3, maxItems: 3, additionalItems: false }
});
/** The paragraph, start and length of the words that a record is about. */
const quoted = /** @type {const} */ ({
  type: "array",
  items: [text, { type: "integer" }, { type: "integer" }],
  minItems: 3,
  maxItems: 3,
  additionalItems: false
});
const kind = /** @type {const} */ ({
  enum: [
    "title",
    "byline",
    "salutation",
    "heading",
    "sidenote",
    "paragraph",
    "list",
    "verse",
    "quotation",
    "signature",
    "theme",
    "person",
    "place",
    "organisation",
    "law",
    "term",
    "event",
    "claim",
    "page",
    "about",
    "gloss"
  ]
});

/** What both forms of a record say; several texts of one field stand on lines of their own. */
const common = /** @type {const} */ ({
  kind,
  title: text,
  text,
  reading: text,
  summary: text,
  name: text,
  /** Of the page of an essay: the sign by which its paragraphs are cited. */
  siglum: text,
  /** Of the page of an essay: what else readers call it; in the index as stems. */
  called: text,
  /** Of a passage: questions that it answers, in other words; in an index in parts as terms, in one whole index there. */
  asked: text,
  /** Of a theme: how the essays differ on it. */
  contrast: text,
  /** Of a topic: places of others of the same name. */
  kin: { type: "array", items: { type: "integer" } },
  /** Of a record about the texts: the questions that it answers, as stems; those of one word that need no other beside it. */
  asks: text,
  alone: text,
  others: text,
  subjects: text,
  /** Of a record about the texts: ids of the passages that show it. */
  passages: texts,
  /** Of a record about the texts: passages may answer the rest of the question. */
  part: { type: "boolean" },
  facets,
  counts,
  mentions,
  changes,
  quoted,
  order: { type: "integer" },
  when: text
});

/** docs/data/search.json: what scripts/build.py leaves for the index. */
export const SEARCH_JSON = /** @type {const} */ ({
  type: "object",
  required: ["records", "synonyms", "bridge"],
  additionalProperties: false,
  properties: {
    synonyms: { type: "array", items: texts },
    bridge: text,
    records: {
      type: "array",
      items: {
        type: "object",
        required: ["kind", "title", "location_page", "fragment", "facets", "boost"],
        additionalProperties: false,
        properties: {
          ...common,
          id: text,
          location_page: text,
          fragment: text,
          boost: { type: "number" },
          names: text,
          brief: text,
          dates: text,
          notes: text,
          section: text
        }
      }
    }
  }
});

/** A record as the browser gets it: what a result shows. */
const RECORD = /** @type {const} */ ({
  type: "object",
  required: ["id", "kind", "address", "title"],
  additionalProperties: false,
  properties: { ...common, id: text, address: text }
});

/** Of an index in parts: their folder, the first term and the first record of each, and changed words that no term leads to (record, start, stems). */
const parts = /** @type {const} */ ({
  type: "object",
  required: ["folder", "terms", "pairs", "records", "glosses"],
  additionalProperties: false,
  properties: {
    folder: text,
    terms: { type: "array", items: { type: "integer" } },
    pairs: { type: "array", items: { type: "integer" } },
    records: { type: "array", items: { type: "integer" } },
    glosses: { type: "array", items: { type: "array", items: [{ type: "integer" }, { type: "integer" }, text], minItems: 3, maxItems: 3, additionalItems: false } }
  }
});

/** assets/search/index.js: the index, the records, the words a slip may have meant, words of names, the bridge. */
export const SEARCH_INDEX = /** @type {const} */ ({
  type: "object",
  required: ["index", "records", "vocabulary", "names", "bridge"],
  additionalProperties: false,
  properties: {
    parts,
    vocabulary: text,
    names: text,
    bridge: { type: "object", required: ["words", "near"], properties: { words: text, near: text }, additionalProperties: false },
    records: { type: "array", items: RECORD },
    index: {
      type: "object",
      required: ["documentCount", "fieldIds", "averageFieldLength", "lengths", "terms", "columns"],
      additionalProperties: false,
      properties: {
        documentCount: { type: "integer" },
        fieldIds: { type: "object", additionalProperties: { type: "integer" } },
        averageFieldLength: { type: "array", items: { type: "number" } },
        lengths: texts,
        /** Of one whole index: how many lines each record has of the field that is written by line. */
        lines: text,
        terms: text,
        columns: texts
      }
    }
  }
});

/** @typedef {import("json-schema-to-ts").FromSchema<typeof RECORD>} SearchRecord */
/** @typedef {import("json-schema-to-ts").FromSchema<typeof SEARCH_INDEX>} SearchData */
/** @typedef {import("json-schema-to-ts").FromSchema<typeof SEARCH_JSON>["records"][number]} BuiltRecord */
/** @typedef {SearchRecord["kind"]} Kind */
