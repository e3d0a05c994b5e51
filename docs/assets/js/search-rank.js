/* How well each record answers the concepts of a query, and how large a share of it. Numbers stand in
   arrays by record, and what only a shown result needs is worked out when it is shown: with ten
   thousand passages a keystroke must still be answered at once. */
(function (root) {
  "use strict";

  /* How much a better fit counts than a worse one: 0 not at all, 1 in full. */
  var STEEPNESS = .6;

  /** `lookup(term)`: record -> fit; `belongs[record]`: 1 for the records to be ranked; `size`: how many. */
  root.rankSearch = function (concepts, lookup, belongs, size) {
    var scores = new Float64Array(belongs.length), shares = new Float64Array(belongs.length), whole = 0;
    var spanned = new Map();
    concepts.forEach(function (concept) {
      concept.weight = 0;
      if (concept.over) concept.over.forEach(function (single) { spanned.set(single, new Float32Array(belongs.length)); });
    });
    concepts.forEach(function (concept) {
      if (concept.idle) return;
      var hits = best(concept, lookup, belongs), top = 0;
      hits.forEach(function (hit) { top = Math.max(top, hit.fit); });
      concept.weight = concept.part * Math.log(1 + (size - hits.size + .5) / (hits.size + .5));
      if (!concept.over) whole += concept.weight;
      hits.forEach(function (hit, at) {
        scores[at] += concept.weight * hit.quality * Math.pow(hit.fit / top, STEEPNESS);
        if (!concept.over && !spanned.has(concept)) shares[at] += concept.weight * hit.quality;
        else (concept.over || [concept]).forEach(function (single) { var met = spanned.get(single); met[at] = Math.max(met[at], hit.quality); });
      });
    });
    // A word is answered by itself or by a name of which it is a part.
    spanned.forEach(function (met, single) {
      if (single.weight) met.forEach(function (quality, at) { if (quality) shares[at] += quality * single.weight; });
    });
    return { scores: scores, share: function (at) { return whole ? Math.min(1, shares[at] / whole) : 1; } };
  };

  /* Record -> the best fit of the concept's terms, by quality. */
  function best(concept, lookup, belongs) {
    var hits = new Map();
    concept.terms.forEach(function (entry) {
      lookup(entry.term).forEach(function (score, at) {
        if (!belongs[at]) return;
        var fit = score * entry.quality, known = hits.get(at);
        if (!known || known.fit < fit) hits.set(at, { fit: fit, quality: entry.quality });
      });
    });
    return hits;
  }
})(typeof globalThis === "object" ? globalThis : window);
