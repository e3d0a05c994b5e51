/* Arriving from the search: Material marks the words as they were typed; in the passage itself their
   other forms are marked too, so that "drones" shows "drone" as well. */
(function () {
  "use strict";

  function stems(words) {
    return words.toLowerCase().split(/[^\p{L}\p{N}]+/u)
      .map(function (word) { return word.replace(/(?:ies|es|s|y)$/, ""); })
      .filter(function (stem) { return stem.length > 2; });
  }

  function textsIn(element) {
    var found = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("mark[data-md-highlight]")) found.push(walker.currentNode);
    }
    return found;
  }

  function mark(node, pattern) {
    var match, rest = node;
    while ((match = pattern.exec(rest.data))) {
      var word = rest.splitText(match.index), box = document.createElement("mark");
      rest = word.splitText(match[0].length);
      box.setAttribute("data-md-highlight", "");
      word.replaceWith(box);
      box.append(word);
    }
  }

  window.addEventListener("load", function () {
    var words = stems(new URLSearchParams(location.search).get("h") || "");
    var passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!words.length || !passage) return;
    var pattern = new RegExp("(?<![\\p{L}\\p{N}])(?:" + words.join("|") + ")[\\p{L}]{0,3}(?![\\p{L}\\p{N}])", "iu");
    textsIn(passage).forEach(function (node) { mark(node, pattern); });
  });
})();
