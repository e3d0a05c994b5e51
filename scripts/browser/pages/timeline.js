/* The drawn timeline: zooming by decade, by key, by wheel and by dragging. Every group in the plot
   says where it stands (data-x) and how long it is (data-w); only places change, no size of a letter. */
import { all, button, make, nearest } from "../shared/dom.js";
import { isCommand } from "../shared/keys.js";
import { makeZoom } from "./zoom.js";

/**
 * A group of the plot. `x`, `w`: place and length on the unzoomed scale; `start`, `at`: where it and
 * its mark stand in the view; `length`, `marks`: width of its name and of its marks.
 * @typedef {{group: SVGElement, x: number, w: number, y: string, start: number, at: number, point: SVGElement | null,
 *   middle: number | null, name: SVGElement | null, length: number, marks: number, leftward: boolean,
 *   bars: SVGElement[], within: SVGElement | null, year: SVGElement | null, isEvent: boolean}} Thing
 */

export function startTimeline() {
  const svg = /** @type {SVGSVGElement | null} */ (document.querySelector(".timeline-drawing"));
  const place = document.querySelector("[data-timeline-tools]");
  if (svg && place) draw(svg, place);
}

/**
 * @param {SVGSVGElement} svg
 * @param {Element} place
 */
function draw(svg, place) {
  const left = Number(svg.dataset.left);
  const right = Number(svg.dataset.right);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const region = svg.closest("[data-timeline]");
  const zoom = makeZoom(left, right);
  let view = zoom.whole;
  let frame = 0;

  /** @param {SVGElement} group */
  function thingOf(group) {
    /** @param {string} selector */
    const part = selector => /** @type {SVGElement | null} */ (group.querySelector(selector));
    const name = part(".name");
    const point = part(".point");
    const x = Number(group.dataset.x);
    const w = Number(group.dataset.w);
    const shift = Number(/translate\(([-\d.]+)/.exec(point?.getAttribute("transform") ?? "")?.[1] ?? 0);
    return {
      group, x, w, y: /translate\([-\d.]+ ([-\d.]+)/.exec(group.getAttribute("transform") ?? "")?.[1] ?? "0", start: 0, at: NaN,
      point, middle: shift > 0 ? shift - w / 2 : null, name,
      length: Number(name?.getAttribute("textLength") ?? 0),
      marks: all(".mark", group).length * 12, leftward: Boolean(name?.classList.contains("leftward")),
      bars: /** @type {SVGElement[]} */ (all(".span, .span-fuzzy, .decade", group)), within: part(".within"),
      year: part(".year"), isEvent: group.classList.contains("event")
    };
  }
  /** @type {Thing[]} */
  const things = /** @type {SVGElement[]} */ (all("[data-x]", svg)).map(thingOf);
  const events = things.filter((thing) => thing.isEvent);
  const decades = things.filter((thing) => thing.group.querySelector(".decade-name"));
  const years = things.filter((thing) => thing.year);

  /** @param {Thing} thing */
  function put(thing) {
    const start = zoom.placeOf(view, thing.x);
    const length = thing.w * view.zoom;
    thing.start = start;
    thing.group.setAttribute("transform", `translate(${start.toFixed(1)} ${thing.y})`);
    thing.bars.forEach((bar) => { bar.setAttribute("width", length.toFixed(1)); });
    if (thing.within) thing.within.setAttribute("d", `M0 7.5h${length.toFixed(1)}`);
    if (!thing.point) return;
    // what began before the view keeps its name at the edge for as long as it lasts
    const shift = thing.middle === null ? Math.max(0, Math.min(left - start, length - 20)) : length / 2 + thing.middle;
    thing.point.setAttribute("transform", `translate(${shift.toFixed(1)} 0)`);
    thing.at = start + shift;
  }

  /** @param {Thing} thing */
  function inView(thing) { return thing.at > left - 6 && thing.at < right + 4; }

  /** All names stand in the whole view, as they are drawn; in a part of it each that finds room beside its mark. */
  function nameEvents() {
    /** @type {Record<string, Thing[]>} */
    const lanes = {};
    events.forEach((thing) => { lanes[thing.y] = [...(lanes[thing.y] || []), thing]; });
    for (const lane of Object.values(lanes)) {
      const taken = lane.filter(inView).map((thing) => ({ thing, from: thing.at, to: thing.at + thing.marks }));
      for (const thing of lane) {
        const from = thing.leftward ? thing.at - 5 - thing.length : thing.at + thing.marks + 3;
        const to = from + thing.length;
        const free = inView(thing) && taken.every((box) => box.thing === thing || to + 10 < box.from || box.to + 10 < from);
        const fits = from > left - 8 && to < right + 10;
        const shown = view.zoom === 1 || free && fits;
        thing.name?.classList.toggle("is-hidden", !shown);
        if (shown) taken.push({ thing, from, to });
      }
    }
  }

  function nameYears() {
    /** @type {number[]} */
    const taken = [];
    /** @param {Thing} thing */
    const crowded = thing => Number(thing.year?.matches(".crowded"));
    years.slice().sort((a, b) => crowded(a) - crowded(b)).forEach((thing) => {
      const free = taken.every((at) => Math.abs(at - thing.start) > 30);
      if (free) taken.push(thing.start);
      thing.year?.classList.toggle("is-shown", free);
    });
  }

  function drawAll() {
    things.forEach(put);
    nameEvents();
    nameYears();
    svg.classList.toggle("is-zoomed", view.zoom > 1);
  }

  /**
   * @param {import("./zoom.js").View} next
   * @param {boolean} [quietly] at once
   */
  function go(next, quietly) {
    const goal = zoom.limited(next);
    const start = { from: view.from, zoom: view.zoom };
    const began = performance.now();
    cancelAnimationFrame(frame);
    (function step(/** @type {number} */ now) {
      const part = calm.matches || quietly ? 1 : Math.min(1, (now - began) / 350);
      const eased = 1 - (1 - part) ** 3;
      view = { from: start.from + (goal.from - start.from) * eased, zoom: start.zoom * (goal.zoom / start.zoom) ** eased };
      drawAll();
      if (part < 1) frame = requestAnimationFrame(step); else say();
    })(calm.matches || quietly ? 0 : began);
  }

  /**
   * @param {number} factor
   * @param {number} [at]
   */
  function around(factor, at) { return zoom.around(view, factor, at); }

  /** @param {number} share */
  function pan(share) { return zoom.pan(view, share); }

  function say() {
    const count = events.filter(inView).filter((thing) => !thing.group.matches(".event--essay")).length;
    status.textContent = view.zoom === 1 ? "" : `${count}${count === 1 ? " event" : " events"} in view`;
    choices.forEach((choice) => {
      const on = Math.abs(choice.goal.zoom - view.zoom) < .01 && Math.abs(choice.goal.from - view.from) < .5;
      choice.button.setAttribute("aria-pressed", String(on));
    });
  }

  /**
   * @param {string} text
   * @param {string} label
   * @param {() => void} act
   */
  function tool(text, label, act) {
    const element = button(text, act, "");
    element.setAttribute("aria-label", label);
    return element;
  }

  /**
   * @param {string} text
   * @param {import("./zoom.js").View} goal
   */
  function choiceOf(text, goal) { return { goal, button: button(text, () => { go(goal); }, "") }; }

  const status = make("span");
  status.setAttribute("role", "status");
  const choices = [choiceOf("All years", zoom.whole)].concat(decades.map((thing) => choiceOf(thing.group.querySelector(".decade-name")?.textContent ?? "", zoom.fitting(thing))));
  place.className = "tools timeline-tools";
  place.append(
    ...choices.map((choice) => choice.button),
    tool("−", "Zoom out", () => { go(around(1 / 1.6)); }), tool("+", "Zoom in", () => { go(around(1.6)); }),
    tool("‹", "Earlier", () => { go(pan(-.4)); }), tool("›", "Later", () => { go(pan(.4)); }), status
  );

  region?.addEventListener("keydown", (pressed) => {
    const event = /** @type {KeyboardEvent} */ (pressed);
    if (isCommand(event) || event.defaultPrevented) return;
    /** @type {Record<string, import("./zoom.js").View>} */
    const goals = { "+": around(1.6), "=": around(1.6), "-": around(1 / 1.6), "0": zoom.whole };
    if (view.zoom > 1) Object.assign(goals, { ArrowLeft: pan(-.2), ArrowRight: pan(.2) });
    const goal = goals[event.key];
    if (!goal) return;
    event.preventDefault();
    go(goal);
  });

  /** An event that the keyboard reaches is in view, with room for its name. */
  svg.addEventListener("focusin", (event) => {
    const thing = events.find(({ group }) => group === event.target);
    if (!thing?.group.matches(":focus-visible") || inView(thing) && !thing.name?.matches(".is-hidden")) return;
    go({ zoom: view.zoom, from: thing.x - (right - left) / view.zoom / 2 }, true);
  });

  /** @type {{x: number, from: number, moved: boolean} | null} */
  let drag = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button || view.zoom === 1) return;
    drag = { x: event.clientX, from: view.from, moved: false };
  });
  window.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const moved = (event.clientX - drag.x) * right / svg.getBoundingClientRect().width;
    if (Math.abs(moved) > 4) { drag.moved = true; svg.classList.add("is-dragged"); }
    if (drag.moved) go({ zoom: view.zoom, from: drag.from - moved / view.zoom }, true);
  });
  window.addEventListener("pointerup", () => { setTimeout(() => { drag = null; svg.classList.remove("is-dragged"); }); });
  svg.addEventListener("click", (event) => { if (drag?.moved) event.preventDefault(); }, true);

  /** A finger does not hover: its first tap on a mark without a name shows it, the second follows the link. */
  svg.addEventListener("click", (event) => {
    const link = nearest(event, "a.event");
    for (const other of all("a.is-asked", svg)) if (other !== link) other.classList.remove("is-asked");
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    if (!link?.querySelector(".name.is-hidden") || !isTouch || link.classList.contains("is-asked")) return;
    event.preventDefault();
    link.classList.add("is-asked");
  });
  window.addEventListener("beforeprint", () => { go(zoom.whole, true); }); // on paper nobody zooms out
  svg.addEventListener("dragstart", (event) => { event.preventDefault(); });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // the wheel alone scrolls the page
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    go(around(Math.exp(-event.deltaY / 200), (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width), true);
  }, { passive: false });

  /** What the table leaves out recedes here. */
  document.addEventListener("edition:filter", (event) => {
    const { rows } = /** @type {CustomEvent<{rows: HTMLElement[]}>} */ (event).detail;
    const hidden = new Set(rows.filter((row) => row.hidden).map((row) => `#${row.id}`));
    events.forEach((thing) => { thing.group.classList.toggle("is-receded", hidden.has(thing.group.getAttribute("href") ?? "")); });
  });
  drawAll();
  say();
}
