/* `?theme=kashmir`: the essay folded to the paragraphs of one theme. What is folded stands there as
   a count and opens again; the blocks say their themes (data-themes). Without script, all is shown. */
(function () {
  "use strict";
  var edition = window.edition;
  var article = edition && edition.article;
  var theme = new URLSearchParams(location.search).get("theme");
  if (!article || !theme || !/^[a-z0-9-]+$/.test(theme)) return;
  var make = edition.make;
  var blocks = edition.blocks;
  var paragraphs = edition.paragraphs;

  function hasTheme(block) { return (block.dataset.themes || "").split(" ").indexOf(theme) >= 0; }

  function counted(number) { return number + (number === 1 ? " paragraph" : " paragraphs"); }

  /** A heading stays if something of its section stays. */
  function staying() {
    var keep = new Set(blocks.filter(hasTheme));
    blocks.forEach(function (block, at) {
      if (!block.matches(".block--heading")) return;
      for (var next = at + 1; next < blocks.length && !blocks[next].matches(".block--heading"); next += 1) {
        if (keep.has(blocks[next])) { keep.add(block); return; }
      }
    });
    return keep;
  }

  function numberOf(block) {
    var number = block.querySelector(".para-number");
    return number ? number.textContent.trim() : "";
  }

  function fold(run) {
    var numbers = run.map(numberOf).filter(Boolean);
    var text = numbers.length
      ? counted(numbers.length) + " folded (" + numbers[0] + (numbers.length > 1 ? "–" + numbers[numbers.length - 1] : "") + ")"
      : "A heading folded";
    var button = make("button", "", [text]);
    button.type = "button";
    button.setAttribute("aria-label", text + ". Show.");
    var line = make("div", "lens-fold editorial", [button]);
    button.addEventListener("click", function () {
      open(run, line);
      run[0].tabIndex = -1;
      run[0].focus({ preventScroll: true });
    });
    run.forEach(function (block) { block.hidden = true; });
    run[0].before(line);
    return { run: run, line: line };
  }

  function open(run, line) {
    run.forEach(function (block) { block.hidden = false; });
    line.remove();
    article.dispatchEvent(new CustomEvent("edition:view"));
  }

  function runs(keep) {
    var found = [];
    var current = null;
    blocks.forEach(function (block) {
      if (keep.has(block)) { current = null; return; }
      if (!current) found.push(current = []);
      current.push(block);
    });
    return found;
  }

  /** The theme's name and page, as the chips of its paragraphs give them. */
  function chip() {
    var pattern = new RegExp("/" + theme + "(/|\\.html)$");
    return Array.prototype.find.call(article.querySelectorAll(".chips a"), function (link) { return pattern.test(link.getAttribute("href")); });
  }

  var kept = paragraphs.filter(hasTheme).length;
  var folds = kept ? runs(staying()).map(fold) : [];

  function showAll() {
    folds.forEach(function (entry) { open(entry.run, entry.line); });
    banner.remove();
    var query = new URLSearchParams(location.search);
    query.delete("theme");
    var search = query.toString();
    edition.rewrite(search ? "?" + search : "", location.hash);
    var title = article.querySelector("h1");
    title.tabIndex = -1;
    title.focus();
  }

  var name = chip();
  var back = edition.button("Show the whole essay", showAll);
  var label = name ? name.cloneNode(true) : "this theme";
  var words = kept
    ? ["Only the paragraphs on ", label, ": " + kept + " of " + paragraphs.length + "; " + counted(paragraphs.length - kept) + " folded. ", back]
    : ["This essay has no paragraph on ", label, ". ", back];
  var banner = make("div", "lens editorial", [make("p", "", words)]);
  banner.setAttribute("role", "status");
  article.querySelector(".essay-head").after(banner);

  /** Whoever comes to a paragraph by its address must see it. */
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var block = target && target.closest(".block");
    folds.forEach(function (entry) {
      if (block && block.hidden && entry.run.indexOf(block) >= 0) open(entry.run, entry.line);
    });
    if (block) target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  if (kept) article.dispatchEvent(new CustomEvent("edition:view"));
})();
