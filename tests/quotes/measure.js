/* How often the quote checker is right, class by class. `node tests/quotes/measure.js` writes the figures that the page shows. */

import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { VERDICTS, checker } from "../../scripts/browser/quotes/check.js";
import { exchanged, generated } from "./generated.js";

const at = path => new URL(path, import.meta.url);
export const FIGURES = at("../../scripts/browser/quotes/figures.json");

export function loadBook() {
  const window = {};
  new Function("window", fs.readFileSync(at("../../docs/data/book.js"), "utf8"))(window);
  return window.editionBook;
}

/** Every labelled quotation: quotation, verdict, what is said of negations. */
export function labelled(book) {
  const passages = JSON.parse(fs.readFileSync(at("../../docs/data/passages.json"), "utf8"));
  const summaries = passages.map(passage => passage.summary).filter(Boolean);
  return { byHand: JSON.parse(fs.readFileSync(at("by-hand.json"), "utf8")), made: generated(book, summaries) };
}

export function measure(book) {
  const { byHand, made } = labelled(book);
  const check = checker(book);
  const rows = [...byHand, ...made].map(([quotation, verdict, negations]) => ({ quotation, verdict, negations, found: check(quotation) }));
  const count = rule => rows.filter(rule).length;
  const classes = VERDICTS.map(verdict => {
    const right = count(row => row.verdict === verdict && row.found.verdict === verdict);
    const [labelledSo, foundSo] = [count(row => row.verdict === verdict), count(row => row.found.verdict === verdict)];
    return { verdict, quotations: labelledSo, precision: share(right, foundSo), recall: share(right, labelledSo) };
  });
  const dropped = rows.filter(row => row.negations?.some(said => said.endsWith("is dropped")));
  const flagged = list => share(list.filter(({ negations, found }) => negations.every(said => found.negations.includes(said))).length, list.length);
  const { turned, alike } = JSON.parse(fs.readFileSync(at("turned.json"), "utf8"));
  const told = pairs => exchanged(book, pairs).map(([quotation, , negations]) => ({ quotation, negations, found: check(quotation) }));
  const [opposites, others] = [told(turned), told(alike)];
  const wrongly = others.filter(({ found }) => found.negations.length);
  return {
    rows,
    opposites,
    wrongly,
    figures: {
      quotations: rows.length, byHand: byHand.length, classes, dropped: { quotations: dropped.length, recall: flagged(dropped) },
      turned: { quotations: opposites.length, recall: flagged(opposites), others: others.length, wrongly: wrongly.length }
    }
  };
}

function share(part, whole) {
  return whole ? Math.round((part / whole) * 1000) / 1000 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, opposites, wrongly, figures } = measure(loadBook());
  for (const { quotation, verdict, negations, found } of rows) {
    const missed = (negations ?? []).filter(said => !found.negations.includes(said));
    if (verdict !== found.verdict || missed.length) console.log(`${verdict}, not ${found.verdict} ${missed}: ${quotation}`);
  }
  for (const { quotation, negations, found } of opposites) if (!found.negations.includes(negations[0])) console.log(`not said: ${negations}: ${quotation}`);
  for (const { quotation, found } of wrongly) console.log(`said: ${found.negations}: ${quotation}`);
  console.table(figures.classes);
  console.log(figures.quotations, figures.dropped, figures.turned);
  fs.writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
}
