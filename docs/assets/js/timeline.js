/* The drawn timeline: zooming by decade, by key, by wheel and by dragging. Every group in the plot
   says where it stands (data-x) and how long it is (data-w); only places change, no size of a letter. */
(function () {
  "use strict";
  var svg = document.querySelector(".timeline-drawing");
  var place = document.querySelector("[data-timeline-tools]");
  if (!svg || !place) return;
  var left = Number(svg.dataset.left);
  var right = Number(svg.dataset.right);
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  var region = svg.closest("[data-timeline]");
  var view = { from: left, zoom: 1 };
  var frame = 0;

  function all(selector, within) {
    return Array.prototype.slice.call((within || svg).querySelectorAll(selector));
  }

  var things = all("[data-x]").map(function (group) {
    var name = group.querySelector(".name");
    var point = group.querySelector(".point");
    var x = Number(group.dataset.x);
    var w = Number(group.dataset.w);
    var shift = point ? Number(/translate\(([-\d.]+)/.exec(point.getAttribute("transform"))[1]) : 0;
    return {
      group: group, x: x, w: w, y: /translate\([-\d.]+ ([-\d.]+)/.exec(group.getAttribute("transform"))[1],
      point: point, middle: shift > 0 ? shift - w / 2 : null, name: name,
      length: name ? Number(name.getAttribute("textLength")) : 0,
      marks: all(".mark", group).length * 12, leftward: Boolean(name && name.classList.contains("leftward")),
      bars: all(".span, .span-fuzzy, .decade", group), within: group.querySelector(".within"),
      year: group.querySelector(".year"), isEvent: group.classList.contains("event")
    };
  });
  var events = things.filter(function (thing) { return thing.isEvent; });
  var decades = things.filter(function (thing) { return thing.group.querySelector(".decade-name"); });
  var years = things.filter(function (thing) { return thing.year; });

  function put(thing) {
    var start = left + (thing.x - view.from) * view.zoom;
    var length = thing.w * view.zoom;
    thing.start = start;
    thing.group.setAttribute("transform", "translate(" + start.toFixed(1) + " " + thing.y + ")");
    thing.bars.forEach(function (bar) { bar.setAttribute("width", length.toFixed(1)); });
    if (thing.within) thing.within.setAttribute("d", "M0 7.5h" + length.toFixed(1));
    if (!thing.point) return;
    // what began before the view keeps its name at the edge for as long as it lasts
    var shift = thing.middle === null ? Math.max(0, Math.min(left - start, length - 20)) : length / 2 + thing.middle;
    thing.point.setAttribute("transform", "translate(" + shift.toFixed(1) + " 0)");
    thing.at = start + shift;
  }

  function inView(thing) { return thing.at > left - 6 && thing.at < right + 4; }

  /** Names that the drawing gives stand first; the others where there is room beside their marks. */
  function nameEvents() {
    var lanes = {};
    events.forEach(function (thing) { (lanes[thing.y] = lanes[thing.y] || []).push(thing); });
    Object.keys(lanes).forEach(function (y) {
      var taken = lanes[y].filter(inView).map(function (thing) { return { thing: thing, from: thing.at, to: thing.at + thing.marks }; });
      var order = lanes[y].slice().sort(function (a, b) { return a.name.matches(".unnamed") - b.name.matches(".unnamed"); });
      order.forEach(function (thing) {
        var from = thing.leftward ? thing.at - 5 - thing.length : thing.at + thing.marks + 3;
        var to = from + thing.length;
        var free = inView(thing) && taken.every(function (box) {
          return box.thing === thing || to + 10 < box.from || box.to + 10 < from;
        });
        var fits = from > left - 8 && to < right + 10;
        var shown = view.zoom === 1 ? !thing.name.matches(".unnamed") : free && fits;
        thing.name.classList.toggle("is-shown", shown);
        thing.name.classList.toggle("is-hidden", !shown);
        if (shown) taken.push({ thing: thing, from: from, to: to });
      });
    });
  }

  function nameYears() {
    var taken = [];
    years.slice().sort(function (a, b) { return a.year.matches(".crowded") - b.year.matches(".crowded"); }).forEach(function (thing) {
      var free = taken.every(function (at) { return Math.abs(at - thing.start) > 30; });
      if (free) taken.push(thing.start);
      thing.year.classList.toggle("is-shown", free);
    });
  }

  function draw() {
    things.forEach(put);
    nameEvents();
    nameYears();
    svg.classList.toggle("is-zoomed", view.zoom > 1);
  }

  function limited(next) {
    var zoom = Math.min(40, Math.max(1, next.zoom));
    var shown = (right - left) / zoom;
    return { zoom: zoom, from: Math.min(Math.max(left, next.from), right - shown) };
  }

  function go(next, quietly) {
    var goal = limited(next);
    var start = { from: view.from, zoom: view.zoom };
    var began = performance.now();
    cancelAnimationFrame(frame);
    (function step(now) {
      var part = calm.matches || quietly ? 1 : Math.min(1, (now - began) / 350);
      var eased = 1 - Math.pow(1 - part, 3);
      view = { from: start.from + (goal.from - start.from) * eased, zoom: start.zoom * Math.pow(goal.zoom / start.zoom, eased) };
      draw();
      if (part < 1) frame = requestAnimationFrame(step); else say();
    })(calm.matches || quietly ? 0 : began);
  }

  function around(factor, at) {
    var centre = at === undefined ? (left + right) / 2 : at;
    var here = view.from + (centre - left) / view.zoom;
    var zoom = Math.min(40, Math.max(1, view.zoom * factor));
    return { zoom: zoom, from: here - (centre - left) / zoom };
  }

  function pan(share) { return { zoom: view.zoom, from: view.from + share * (right - left) / view.zoom }; }

  function say() {
    var count = events.filter(inView).filter(function (thing) { return !thing.group.matches(".event--essay"); }).length;
    status.textContent = view.zoom === 1 ? "" : count + (count === 1 ? " event" : " events") + " in view";
    decadeButtons.forEach(function (button) {
      var on = Math.abs(button.goal.zoom - view.zoom) < .01 && Math.abs(button.goal.from - view.from) < .5;
      button.setAttribute("aria-pressed", String(on));
    });
  }

  function button(text, label, act) {
    var element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    if (label) element.setAttribute("aria-label", label);
    element.addEventListener("click", act);
    return element;
  }

  var status = document.createElement("span");
  status.setAttribute("role", "status");
  var decadeButtons = [{ text: "All years", goal: { from: left, zoom: 1 } }].concat(decades.map(function (thing) {
    var zoom = Math.min(40, (right - left) / (thing.w + 6));
    return { text: thing.group.querySelector(".decade-name").textContent, goal: limited({ from: thing.x - 3, zoom: zoom }) };
  })).map(function (choice) {
    var element = button(choice.text, "", function () { go(choice.goal); });
    element.goal = choice.goal;
    return element;
  });
  place.className = "tools timeline-tools";
  place.append.apply(place, decadeButtons);
  place.append(
    button("−", "Zoom out", function () { go(around(1 / 1.6)); }), button("+", "Zoom in", function () { go(around(1.6)); }),
    button("‹", "Earlier", function () { go(pan(-.4)); }), button("›", "Later", function () { go(pan(.4)); }), status
  );

  region.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var onEvent = event.target.closest && event.target.closest("a.event");
    if (onEvent && /^Arrow(Left|Right)$/.test(event.key)) return step(event, onEvent);
    var goal = { "+": around(1.6), "=": around(1.6), "-": around(1 / 1.6), "0": { from: left, zoom: 1 } }[event.key];
    if (!goal && view.zoom > 1) goal = { ArrowLeft: pan(-.2), ArrowRight: pan(.2) }[event.key];
    if (!goal) return;
    event.preventDefault();
    go(goal);
  });

  /** One stop of the Tab key for all events; the arrows go from one to the next. */
  function step(event, link) {
    event.preventDefault();
    var at = events.findIndex(function (thing) { return thing.group === link; });
    var next = events[at + (event.key === "ArrowRight" ? 1 : -1)];
    if (!next) return;
    link.tabIndex = -1;
    next.group.tabIndex = 0;
    if (!inView(next)) go({ zoom: view.zoom, from: next.x - (right - left) / view.zoom / 2 }, true);
    next.group.focus();
  }
  events.forEach(function (thing, at) { thing.group.tabIndex = at ? -1 : 0; });

  var drag = null;
  svg.addEventListener("pointerdown", function (event) {
    if (event.pointerType !== "mouse" || event.button || view.zoom === 1) return;
    drag = { x: event.clientX, from: view.from, moved: false };
  });
  window.addEventListener("pointermove", function (event) {
    if (!drag) return;
    var moved = (event.clientX - drag.x) * right / svg.getBoundingClientRect().width;
    if (Math.abs(moved) > 4) { drag.moved = true; svg.classList.add("is-dragged"); }
    if (drag.moved) go({ zoom: view.zoom, from: drag.from - moved / view.zoom }, true);
  });
  window.addEventListener("pointerup", function () { setTimeout(function () { drag = null; svg.classList.remove("is-dragged"); }); });
  svg.addEventListener("click", function (event) { if (drag && drag.moved) event.preventDefault(); }, true);

  /** A finger does not hover: its first tap on a mark shows the name, the second follows the link. */
  svg.addEventListener("click", function (event) {
    var link = event.target.closest("a.event");
    all("a.is-asked").forEach(function (other) { if (other !== link) other.classList.remove("is-asked"); });
    if (!link || event.pointerType !== "touch" || link.classList.contains("is-asked")) return;
    event.preventDefault();
    link.classList.add("is-asked");
  });
  svg.addEventListener("dragstart", function (event) { event.preventDefault(); });
  svg.addEventListener("wheel", function (event) {
    if (!event.ctrlKey) return; // the wheel alone scrolls the page
    event.preventDefault();
    var box = svg.getBoundingClientRect();
    go(around(Math.exp(-event.deltaY / 200), (event.clientX - box.left) * svg.viewBox.baseVal.width / box.width), true);
  }, { passive: false });

  /** What the table leaves out recedes here. */
  document.addEventListener("edition:filter", function (event) {
    var hidden = {};
    event.detail.rows.forEach(function (row) { hidden["#" + row.id] = row.hidden; });
    events.forEach(function (thing) { thing.group.classList.toggle("is-receded", Boolean(hidden[thing.group.getAttribute("href")])); });
  });
  // the forms were set up before this script came: ask them again
  Array.prototype.forEach.call(document.querySelectorAll("form[data-lists]"), function (form) {
    form.dispatchEvent(new Event("change", { bubbles: false }));
  });
  draw();
})();
