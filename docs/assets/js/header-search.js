/* The search of the header shows the best few; its last line leads to the page with all of them. */
(function () {
  "use strict";

  var field = document.querySelector(".md-search__input"), link = document.querySelector("[data-search-all]");
  if (!field || !link) return;
  var address = link.getAttribute("href");

  function follow() {
    var asked = field.value.trim();
    link.href = asked ? address + "?q=" + encodeURIComponent(asked) : address;
    link.textContent = asked ? link.dataset.searchAll + " for “" + asked + "”" : link.dataset.searchAll;
  }

  field.addEventListener("input", follow);
  field.addEventListener("focus", follow);
})();
