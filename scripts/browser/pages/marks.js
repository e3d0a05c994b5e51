/* Drawings: the marks of one are one stop of the Tab key, and the arrow keys lead from mark to mark.
   A drawing says by `data-marks` which of its links are marks. Without script each is a stop. */
import { all, make, nearest } from "../shared/dom.js";
import { isCommand, stepOf } from "../shared/keys.js";

/** @typedef {HTMLElement | SVGElement} Mark */

/** How much farther a mark in another row seems than one that is as far away in the same. */
const ROW = 4;

export function startMarks() {
  all("[data-marks]").forEach(lead);
}

/**
 * @param {HTMLElement} drawing
 * @param {number} at
 */
function lead(drawing, at) {
  /** In the order of the page now, since rows can be sorted. */
  function marks() {
    return /** @type {Mark[]} */ (all(drawing.dataset.marks ?? "", drawing));
  }

  /** @param {Mark} chosen */
  function makeStop(chosen) {
    for (const mark of marks()) mark.tabIndex = mark === chosen ? 0 : -1;
  }

  /** @param {KeyboardEvent} event */
  function follow(event) {
    const here = /** @type {Mark | null} */ (event.target instanceof Element ? event.target.closest("a") : null);
    const found = marks();
    if (!here || isCommand(event) || !found.includes(here)) return;
    const next = nextOf(event.key, here, found);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  const [first] = marks();
  if (!first) return;
  makeStop(first);
  const keys = describe(drawing, marks(), at);
  drawing.addEventListener("keydown", follow);
  drawing.addEventListener("focusin", (event) => {
    const mark = /** @type {Mark | null} */ (nearest(event, "a"));
    if (!mark || !marks().includes(mark)) return;
    makeStop(mark);
    keys.classList.toggle("is-shown", mark.matches(":focus-visible"));
  });
  drawing.addEventListener("focusout", () => { keys.classList.remove("is-shown"); });
}

/**
 * Right and left along the marks, down and up to the nearest in another row, Home and End to the first and the last.
 * @param {string} key
 * @param {Mark} here
 * @param {Mark[]} marks
 * @returns {Mark | undefined}
 */
function nextOf(key, here, marks) {
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  const down = stepOf(key, { column: true });
  if (down) return nearestRow(here, marks, down);
  const along = stepOf(key, { row: true });
  return along ? marks[marks.indexOf(here) + along] : undefined;
}

/**
 * @param {Mark} here
 * @param {Mark[]} marks
 * @param {number} down 1, or -1 for upwards
 */
function nearestRow(here, marks, down) {
  const from = here.getBoundingClientRect();
  const rows = marks.map((mark) => {
    const box = mark.getBoundingClientRect();
    const away = (box.top + box.bottom - from.top - from.bottom) / 2 * down;
    return { mark, away, far: away * ROW + Math.abs(box.left - from.left) };
  });
  return rows.filter(({ away }) => away > 6).sort((a, b) => a.far - b.far)[0]?.mark;
}

/**
 * Says what the keys do: to who hears the drawing's description, and in sight while a mark has the focus.
 * @param {HTMLElement} drawing
 * @param {Mark[]} marks
 * @param {number} at
 */
function describe(drawing, marks, at) {
  const pictures = new Set(marks.map((mark) => mark.closest("svg")));
  const group = (pictures.size === 1 && marks[0].closest("svg")) || drawing;
  const keys = make("p", "marks-keys", "Arrow keys lead from mark to mark.");
  keys.id = `marks-keys-${at}`;
  group.after(keys);
  const told = group.querySelector(":scope > desc");
  if (told) told.id = `marks-told-${at}`;
  group.setAttribute("aria-describedby", [told?.id, keys.id].filter(Boolean).join(" "));
  return keys;
}
