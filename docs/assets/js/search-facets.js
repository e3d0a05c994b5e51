/* Facets of the search page: what can be chosen, how much there is of it, and what is chosen. Several
   values of one facet widen, facets together narrow; a count says what choosing the value would show. */
(function (root) {
  "use strict";

  var TITLES = {
    kind: "Kind", essay: "Essay", theme: "Theme", person: "Person", place: "Place", organisation: "Organisation",
    decade: "Decade of an event", voice: "Voice reported", verdict: "Verdict on a claim"
  };
  var KINDS = {
    paragraph: "paragraph", heading: "heading", signature: "signature", theme: "theme", person: "person", place: "place",
    organisation: "organisation", law: "law or programme", term: "term", event: "event", claim: "claim", page: "page"
  };
  var OPEN = ["kind", "essay", "theme"];

  root.makeSearchFacets = function (records, list, onChange) {
    var labels = labelsOf(records), boxes = {};

    function labelsOf() {
      var found = { kind: KINDS };
      Object.keys(TITLES).forEach(function (facet) { found[facet] = found[facet] || {}; });
      records.forEach(function (record) {
        if (found[record.kind] && record.kind !== "kind") found[record.kind][record.id] = record.title;
        if (record.kind === "page" && record.facets && record.facets.essay) found.essay[record.facets.essay[0]] = record.name || record.title;
      });
      return found;
    }

    function valuesOf(record, facet) { return facet === "kind" ? [record.kind] : (record.facets || {})[facet] || []; }

    function fits(record, chosen, except) {
      return Object.keys(chosen).every(function (facet) {
        var values = chosen[facet];
        return facet === except || !values.length || valuesOf(record, facet).some(function (value) { return values.includes(value); });
      });
    }

    /* Facet -> value -> how many of the found records choosing it would show. */
    function count(found, chosen) {
      var counts = {};
      Object.keys(TITLES).forEach(function (facet) {
        var tally = counts[facet] = {};
        found.forEach(function (entry) {
          if (fits(entry.record, chosen, facet)) valuesOf(entry.record, facet).forEach(function (value) { tally[value] = (tally[value] || 0) + 1; });
        });
      });
      return counts;
    }

    function make(tag, properties, parent) {
      var element = Object.assign(document.createElement(tag), properties);
      if (parent) parent.append(element);
      return element;
    }

    function box(facet, value) {
      var known = boxes[facet];
      if (known.values[value]) return known.values[value];
      var item = make("li"), label = make("label", {}, item);
      var input = make("input", { type: "checkbox", name: facet, value: value }, label);
      label.append(" " + (labels[facet][value] || value.replace(/-/g, " ")) + " ");
      var number = make("span", { className: "search-count" }, label);
      known.list.append(item);
      input.addEventListener("change", onChange);
      return (known.values[value] = { item: item, input: input, number: number });
    }

    Object.keys(TITLES).forEach(function (facet) {
      var details = make("details", { className: "search-facet", open: OPEN.includes(facet) }, list);
      make("summary", { textContent: TITLES[facet] }, details);
      var group = make("ul", {}, details);
      group.setAttribute("aria-label", TITLES[facet]);
      boxes[facet] = { details: details, list: group, values: {} };
    });

    /** Show the counts for what was found, and what is chosen. */
    function show(found, chosen) {
      var counts = count(found, chosen);
      Object.keys(TITLES).forEach(function (facet) {
        var tally = counts[facet], mine = chosen[facet] || [], group = boxes[facet];
        Object.keys(tally).concat(mine).forEach(function (value) { box(facet, value); });
        Object.keys(group.values).forEach(function (value) {
          var entry = group.values[value], number = String(tally[value] || 0);
          if (entry.number.textContent !== number) entry.number.textContent = number;
          entry.input.checked = mine.includes(value);
          entry.item.hidden = !tally[value] && !mine.includes(value);
        });
        order(group, tally, facet);
        group.details.hidden = !Object.keys(tally).length && !mine.length;
        if (mine.length) group.details.open = true;
      });
    }

    function order(group, tally, facet) {
      var names = Object.keys(group.values).sort(function (a, b) {
        return facet === "decade" || facet === "kind" || facet === "essay" ? place(facet, a) - place(facet, b) : (tally[b] || 0) - (tally[a] || 0) || (a < b ? -1 : 1);
      });
      var now = names.join(" ");
      if (group.now === now) return;
      group.now = now;
      names.forEach(function (value) { group.list.append(group.values[value].item); });
    }

    function place(facet, value) { return facet === "decade" ? parseInt(value, 10) : Object.keys(labels[facet]).indexOf(value); }

    /** What is ticked: facet -> values. */
    function chosen() {
      var result = {};
      list.querySelectorAll("input:checked").forEach(function (input) { (result[input.name] = result[input.name] || []).push(input.value); });
      return result;
    }

    return { names: Object.keys(TITLES), labels: labels, fits: fits, show: show, chosen: chosen };
  };
})(typeof globalThis === "object" ? globalThis : window);
