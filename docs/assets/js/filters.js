/* Sorting and filtering of what the page already shows. A form names its lists; the rows in them
   say what they are (data-theme="kashmir trust-deficit") and where they stand in each order
   (data-ranks="name:3 size:0"). Without script everything is there, in the first order. */
(function () {
  "use strict";

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function rankOf(row, order) {
    var found = new RegExp("(?:^| )" + order + ":(\\d+)").exec(row.dataset.ranks || "");
    return found ? Number(found[1]) : Infinity;
  }

  function setUp(form) {
    var lists = form.dataset.lists.split(" ").map(function (id) { return document.getElementById(id); });
    var rows = lists.map(function (list) { return all("[data-ranks]", list); });
    var homes = rows.map(function (group) { return group.map(function (row) { return row.parentNode; }); });
    var selects = all("select", form);
    var sort = form.elements.sort;
    var status = form.querySelector("[role=status]");

    function wanted() {
      return selects.filter(function (select) { return select !== sort && select.value; });
    }

    function matches(row) {
      return wanted().every(function (select) {
        return (row.getAttribute("data-" + select.name) || "").split(" ").indexOf(select.value) >= 0;
      });
    }

    /** In the first order every row stands in its own group; in another one, groups make no sense. */
    function order(group, at) {
      var first = !sort || sort.selectedIndex === 0;
      group.slice().sort(function (a, b) {
        return sort ? rankOf(a, sort.value) - rankOf(b, sort.value) : 0;
      }).forEach(function (row) {
        (first ? homes[at][group.indexOf(row)] : homes[at][0]).append(row);
      });
    }

    function hideEmptyGroups(list) {
      all("[data-group]", list).forEach(function (group) {
        var left = all("[data-ranks]", group).filter(function (row) { return !row.hidden; });
        group.hidden = !left.length;
        group.toggleAttribute("data-mixed", Boolean(sort && sort.selectedIndex > 0));
      });
    }

    function apply() {
      var shown = 0;
      rows.forEach(function (group, at) {
        group.forEach(function (row) { row.hidden = !matches(row); });
        order(group, at);
        hideEmptyGroups(lists[at]);
      });
      shown = rows[0].filter(function (row) { return !row.hidden; }).length;
      if (status) status.textContent = wanted().length ? shown + " of " + rows[0].length : "";
      form.dispatchEvent(new CustomEvent("edition:filter", { bubbles: true, detail: { rows: rows[0] } }));
    }

    function remember() {
      var query = new URLSearchParams();
      selects.forEach(function (select) {
        if (select.value && !(select === sort && sort.selectedIndex === 0)) query.set(select.name, select.value);
      });
      var search = query.toString();
      try { history.replaceState(history.state, "", location.pathname + (search ? "?" + search : "")); }
      catch (error) { /* some browsers forbid it from a file */ }
    }

    function recall() {
      var query = new URLSearchParams(location.search);
      selects.forEach(function (select) {
        var value = query.get(select.name);
        if (all("option", select).some(function (option) { return option.value === value; })) select.value = value;
      });
    }

    /** Whoever follows a link to a row must see it. */
    function reveal() {
      var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!row || !row.hidden || !rows[0].includes(row)) return;
      form.reset();
      apply();
      row.scrollIntoView();
    }

    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("change", function () { apply(); remember(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(); remember(); }); });
    window.addEventListener("hashchange", reveal);
    recall();
    apply();
    reveal();
  }

  all("form[data-lists]").forEach(setUp);
  all("[data-without-script]").forEach(function (element) { element.hidden = true; });
})();
