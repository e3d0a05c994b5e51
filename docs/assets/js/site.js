/* Every page: Material opens its drawer and its search by labels, which no keyboard reaches.
   Here they behave as buttons; Escape closes the drawer and gives the focus back. */
(function () {
  "use strict";
  document.querySelectorAll("label[data-press]").forEach(function (label) {
    var box = document.getElementById(label.htmlFor);
    if (!box) return;
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    label.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
      if (box.id !== "__drawer") return;
      var first = document.querySelector(".md-sidebar--primary .md-nav__link");
      if (first) setTimeout(function () { first.focus(); }, 50);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || box.id !== "__drawer" || !box.checked) return;
      box.checked = false;
      label.focus();
    });
  });
})();
