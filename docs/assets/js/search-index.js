/* The index as MiniSearch loads it, from the shorter form in which scripts/finishing/minisearch_index.js
   writes it: sorted terms, and for each field a column with the records of every term. */
(function (root) {
  "use strict";

  /** What MiniSearch's `loadJS` takes. */
  root.unpackSearchIndex = function (packed) {
    var ids = {}, columns = packed.columns.map(function (column) { return column.split("\n"); });
    for (var at = 0; at < packed.documentCount; at++) ids[at] = at;
    var terms = root.unpackSearchWords(packed.terms).map(function (term, row) {
      var fields = {};
      columns.forEach(function (column, field) { if (column[row]) fields[field] = counts(column[row]); });
      return [term, fields];
    });
    return Object.assign({}, packed, { documentIds: ids, index: terms });
  };

  /** Words that were written as how many letters each shares with the one before, and the rest. */
  root.unpackSearchWords = function (packed) {
    var last = "";
    return packed.split(" ").map(function (word) { return (last = last.slice(0, parseInt(word[0], 36)) + word.slice(1)); });
  };

  /* Steps from one record to the next, each with a count after `*` if it is not one. */
  function counts(steps) {
    var record = -1, result = {};
    steps.split(",").forEach(function (step) {
      var pair = step.split("*");
      record += parseInt(pair[0], 36);
      result[record] = Number(pair[1] || 1);
    });
    return result;
  }
})(typeof globalThis === "object" ? globalThis : window);
