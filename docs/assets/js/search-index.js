/* The index as MiniSearch loads it, from the shorter form in which scripts/finishing/minisearch_index.js
   writes it: lines `term field records field records`, records as steps from one to the next. */
(function (root) {
  "use strict";

  root.unpackSearchIndex = function (packed) {
    var ids = {};
    for (var at = 0; at < packed.documentCount; at++) ids[at] = at;
    return Object.assign({}, packed, { documentIds: ids, index: packed.terms.split("\n").map(ofLine) });
  };

  function ofLine(line) {
    var parts = line.split(" "), fields = {};
    for (var at = 1; at < parts.length; at += 2) fields[parts[at]] = counts(parts[at + 1]);
    return [parts[0], fields];
  }

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
