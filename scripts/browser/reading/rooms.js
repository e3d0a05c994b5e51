/* A paragraph that is not near is not laid out. How high it will be is guessed from its letters, so that the bar at the
   side tells how long the essay is. */

import { all } from "../shared/dom.js";
import { onChange, paragraphs } from "./essay.js";

const LETTER = 0.44; // mean width of a letter of the text face, in ems
const textsOf = (/** @type {HTMLElement} */ block) => all(".witness, .reading", block);

function guess() {
  const sample = paragraphs.flatMap(textsOf).find(text => text.clientWidth);
  if (!sample) return;
  const perLine = sample.clientWidth / (LETTER * Number.parseFloat(getComputedStyle(sample).fontSize));
  for (const block of paragraphs) {
    const letters = Math.max(...textsOf(block).map(text => text.textContent?.length ?? 0));
    block.style.setProperty("--lines", String(Math.ceil(letters / perLine)));
  }
}

export function rooms() {
  onChange(guess);
  guess();
}
