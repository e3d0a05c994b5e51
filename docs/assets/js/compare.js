/* The comparison: choosing a paragraph or a line shows the relation with both texts, and
   the rest recedes. Without script all of them lead to the same texts in the list below. */
(function () {
  "use strict";
  var stage = document.querySelector("[data-comparison]");
  var svg = stage && stage.querySelector(".comparison");
  if (!svg) return;
  var panel = document.createElement("div");
  panel.className = "comparison-panel";
  panel.hidden = true;
  stage.append(panel);
  var last = null;

  function all(selector, within) {
    return Array.prototype.slice.call((within || svg).querySelectorAll(selector));
  }

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function ends(line) { return line.dataset.ends.split(" "); }

  function mark(lines, block) {
    var ids = lines.map(function (line) { return line.dataset.relation; });
    var touched = lines.reduce(function (found, line) { return found.concat(ends(line)); }, block ? [block] : []);
    svg.classList.add("is-choosing");
    all("[data-relation]").forEach(function (part) {
      part.classList.toggle("is-chosen", ids.indexOf(part.dataset.relation) >= 0);
    });
    all(".node").forEach(function (node) {
      node.classList.toggle("is-chosen", touched.indexOf(node.dataset.block) >= 0);
      node.classList.toggle("is-here", node.dataset.block === block);
    });
    return ids;
  }

  /** The texts are those of the list below; here they stand without their ids. */
  function copyOf(id) {
    var item = document.getElementById(id).cloneNode(true);
    item.removeAttribute("id");
    return item;
  }

  function choose(lines, block, title) {
    var ids = mark(lines, block);
    var head = make("div", "comparison-panel__head");
    var heading = make("h3", "", title + ": " + ids.length + (ids.length === 1 ? " relation" : " relations"));
    heading.tabIndex = -1;
    var close = make("button", "plain", "Show all");
    close.type = "button";
    close.addEventListener("click", release);
    head.append(heading, close);
    var list = make("ul", "pairs");
    ids.forEach(function (id) { list.append(copyOf(id)); });
    panel.replaceChildren(head, list);
    panel.hidden = false;
    panel.scrollTop = 0;
    heading.focus({ preventScroll: true });
  }

  function release() {
    svg.classList.remove("is-choosing");
    all(".is-chosen, .is-here").forEach(function (part) { part.classList.remove("is-chosen", "is-here"); });
    panel.hidden = true;
    if (last) last.focus({ preventScroll: true });
    last = null;
  }

  function nameOf(part) { return part.dataset.name || part.querySelector("title").textContent; }

  svg.addEventListener("click", function (event) {
    var part = event.target.closest("a");
    if (!part || !/^#/.test(part.getAttribute("href")) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    last = part;
    var lines = all(".relation-line");
    if (part.dataset.block) {
      var block = part.dataset.block;
      choose(lines.filter(function (line) { return ends(line).indexOf(block) >= 0; }), block, nameOf(part));
    } else {
      var own = lines.filter(function (line) { return line.dataset.relation === part.dataset.relation; });
      choose(own, null, nameOf(own[0]));
    }
  });
  stage.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !panel.hidden) release();
  });
})();
