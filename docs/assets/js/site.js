/* Every page. Material opens its drawer and its search by labels, which no keyboard reaches: here
   they become buttons, and Escape closes the drawer. Tables wider than the window can be scrolled
   by keyboard too. */
(() => {
  "use strict";

  function buttonFor(label) {
    const box = document.getElementById(label.htmlFor);
    const button = document.createElement("button");
    if (!box) return;
    button.type = "button";
    button.className = label.className;
    button.dataset.press = label.htmlFor;
    button.append(...label.childNodes);
    box.setAttribute("autocomplete", "off"); // Firefox would open it again at a reload
    button.addEventListener("click", () => { box.click(); });
    label.replaceWith(button);
    if (box.id === "__drawer") drawer(box, button);
  }

  function drawer(box, button) {
    button.setAttribute("aria-expanded", "false");
    box.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(box.checked));
      const first = document.querySelector(".md-sidebar--primary a.md-nav__link");
      if (box.checked && first) setTimeout(() => { first.focus(); }, 60);
    });
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !box.checked) return;
      box.click();
      button.focus();
    });
  }

  function nameOf(table) {
    const title = table.closest("section, article, .md-content").querySelector("caption, h1, h2, h3");
    return title ? title.textContent.replace(/#\s*$/, "").trim() : "Table";
  }

  function letScroll() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(wrap => {
      if (wrap.closest(".table-wrap") || wrap.scrollWidth <= wrap.clientWidth) return;
      wrap.tabIndex = 0;
      wrap.setAttribute("role", "region");
      wrap.setAttribute("aria-label", nameOf(wrap));
    });
  }

  document.querySelectorAll("label[data-press]").forEach(buttonFor);
  window.addEventListener("load", letScroll);
  window.addEventListener("resize", letScroll);
})();
