/* All words of the page as a browser's search meets them, whatever is shown now, and where some of them stand there. */

const INLINE = new Set("A ABBR B BDI CITE CODE EM I KBD MARK Q SMALL SPAN STRONG SUB SUP TIME".split(" "));
const SILENT = "script, style, noscript, template, .cite, .cite-said";

/**
 * The words of the page, white space folded, a line a block; and the place of some of its text in them.
 * @param {(text: Text) => [number, number] | null} chosen which characters of a text are asked for
 * @returns {{text: string, start: number, end: number}} start is -1 if none is
 */
export function pageText(chosen) {
  let text = "";
  let [start, end] = [-1, -1];
  /** @param {string} data @param {[number, number] | null} part */
  const add = (data, part) => {
    for (let at = 0; at < data.length; at++) {
      const isSpace = /\s/.test(data[at]);
      if (isSpace && /^$|\s$/.test(text.slice(-1))) continue;
      if (part && at >= part[0] && at < part[1] && !isSpace) {
        if (start < 0) start = text.length;
        end = text.length + 1;
      }
      text += isSpace ? " " : data[at];
    }
  };
  const lineEnd = () => {
    text = text.replace(/ $/, "");
    if (text && !text.endsWith("\n")) text += "\n";
  };
  /** @param {Node} node */
  const walk = node => {
    if (node instanceof Text) return add(node.data, chosen(node));
    if (!(node instanceof Element) || node.matches(SILENT)) return;
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) lineEnd();
    for (const child of node.childNodes) walk(child);
    if (isBlock) lineEnd();
  };
  walk(document.body);
  return { text, start, end };
}
