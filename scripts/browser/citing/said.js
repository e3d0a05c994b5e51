/* What is copied: words, with their reference or without, and citations. Whose words they are is always said. */

/**
 * @typedef {object} Style
 * @property {string} name
 * @property {[string, string]} parts what its citation and its entry are called
 * @property {[string, string, string, string]} cites HTML: citation of the whole, of a paragraph, of several; entry
 * @property {[string, string, string, string]} bare the same without an address
 */
/**
 * assets/cite/<essay>.js (scripts/edition/write/finish/citations.py); `{address}` and `{para}` are put in here
 * @typedef {object} Citations
 * @property {string} essay
 * @property {string} siglum
 * @property {string} name
 * @property {Style[]} styles
 * @property {Record<string, string>} forms entry by form: BibLaTeX, RIS, CSL-JSON
 * @property {Record<string, string>} speakers who is reported, by id of the note
 */
/** @typedef {{kind: "print" | "reading", lines: string[], voices: string[], isAllReported: boolean}} Words */
/** @typedef {{numbers: string[], address: string}} Where the paragraphs; an address that others can open, or "" */
/** @typedef {{label: string, html?: string, text?: string}} Piece */

/** The words that tell whose the words are, where they are not simply the author's. @type {(words: Words, record: Citations) => string} */
export function whose({ kind, voices, isAllReported }, { speakers }) {
  if (kind === "reading") return "[reading of the edition]";
  const names = [...new Set(voices.map(id => speakers[id] ?? ""))].filter(Boolean).map(name => name.replaceAll(";", ","));
  if (!voices.length) return "";
  const who = names.length ? `: ${names.join("; ")}` : "";
  return isAllReported ? `[the author reports others here${who}]` : `[in some of these words the author reports others${who}]`;
}

/** @type {(words: Words, record: Citations) => string} */
export function wordsCopied(words, record) {
  return [words.lines.join("\n\n"), whose(words, record)].filter(Boolean).join(" ");
}

/**
 * Such as `P 12` and `P 12-14`; the siglum alone for what has no number.
 * @param {string[]} numbers
 * @param {Citations} record
 */
export function reference(numbers, { siglum }) {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first ? `${siglum} ${first}${first === last ? "" : `-${last}`}` : siglum;
}

/** The words, their reference, and a citation of the first style. @type {(words: Words, where: Where, record: Citations) => string} */
export function wordsWithReference(words, where, record) {
  const quoted = [`“${words.lines.join("\n\n")}”`, whose(words, record), `(${reference(where.numbers, record)})`].filter(Boolean).join(" ");
  return `${quoted}\n${plainOf(cited(record.styles[0], where)[0].html ?? "")}`;
}

/** The citation and the entry in a style. @type {(style: Style, where: Where) => Piece[]} */
export function cited(style, { numbers, address }) {
  const said = address ? style.cites : style.bare;
  const which = Math.min(new Set(numbers).size, 2);
  const range = [...new Set([numbers[0], numbers.at(-1)])].join("–");
  const put = (/** @type {string} */ html) => html.replaceAll("{para}", range).replaceAll("{address}", escaped(address));
  return [{ label: style.parts[0], html: put(said[which]) }, { label: style.parts[1], html: put(said[3]) }];
}

/** The entry in a form that programs read; a paragraph stands in its note. @type {(form: string, entry: string, where: Where) => Piece[]} */
export function entryOf(form, entry, { numbers, address }) {
  const ends = [...new Set([numbers[0], numbers.at(-1)])].filter(Boolean);
  const note = ends.length ? `Paragraph${ends.length > 1 ? "s" : ""} ${ends.join("–")}` : "";
  return [{ label: form, text: FORMS[form](entry, address, note) }];
}

/** @type {Record<string, (entry: string, address: string, note: string) => string>} */
const FORMS = {
  BibLaTeX: (entry, address, note) => {
    const lines = entry.split("\n").filter(line => address || !line.includes("{address}"));
    if (note) lines.splice(-1, 0, `  note = {${note}},`);
    return lines.join("\n").replaceAll("{address}", address);
  },
  RIS: (entry, address, note) => {
    const lines = entry.split("\n").filter(line => address || !line.includes("{address}"));
    if (note) lines.splice(lines.findIndex(line => line.startsWith("ER")), 0, `N1  - ${note}`);
    return lines.join("\n").replaceAll("{address}", address);
  },
  "CSL-JSON": (entry, address, note) => {
    const { URL: _, ...item } = JSON.parse(entry);
    return JSON.stringify([{ ...item, ...(address && { URL: address }), ...(note && { note }) }], null, 1);
  }
};

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** The words of a citation, whose only markup is `<i>`. @param {string} html */
export function plainOf(html) {
  const names = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", quot: '"', "#38": "&", amp: "&" });
  return html.replace(/<\/?i>/g, "").replace(/&(lt|gt|quot|#38|amp);/g, (_, name) => names[name]);
}
