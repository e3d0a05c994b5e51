/* A query becomes what it asks for: phrases that must stand so, words that must not stand, and
   concepts, each a stretch of the query with the terms that satisfy it. A word that the index does not
   know is completed if it is being typed, taken apart if it is two words run together, or else read
   as the nearest word it knows. */
(function (root) {
  "use strict";

  var QUOTED = /(^|\s)(-?)["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00bb]+)["\u201c\u201d\u00bb]?/g;
  var MINUS = /(^|\s)-(?=[\p{L}\p{N}])([^\s]+)/gu;
  var LONGEST_NAME = 6;

  root.makeSearchQuery = function (words, vocabulary, known) {
    var surfaces = root.unpackSearchWords(vocabulary), letters = null;

    function parse(query) {
      var phrases = [], without = [], rest = query.normalize("NFC").replace(QUOTED, function (_, before, minus, phrase) {
        (minus ? without : phrases).push(words.plain(words.fold(phrase)).map(words.stem));
        return before + (minus ? "" : phrase + " ");
      }).replace(MINUS, function (_, before, word) {
        without.push(words.plain(words.fold(word)).map(words.stem));
        return before;
      });
      var typing = /[\p{L}]$/u.test(query);
      return {
        phrases: phrases.filter(full), without: without.filter(full), concepts: concepts(rest, typing && !phrases.length)
      };
    }

    function full(terms) { return terms.length > 0; }

    function concepts(text, typing) {
      var folded = words.fold(text), found = [], rest = "", at = 0;
      words.dates(folded).forEach(function (date) {
        found.push(ofDate(date, folded.slice(date.start, date.end)));
        rest += folded.slice(at, date.start) + " | ";
        at = date.end;
      });
      rest += folded.slice(at);
      rest.split("|").forEach(function (part, index, parts) {
        found = found.concat(ofWords(words.plain(part), typing && index === parts.length - 1));
      });
      return found;
    }

    /* A day stands for itself; failing that for its month, failing that for its year. */
    function ofDate(date, surface) {
      var ladder = date.days.map(words.dayTerms), terms = [], steps = [1, .7, .5];
      for (var step = 0; step < 3 && !terms.length; step++) {
        ladder.forEach(function (rungs) { if (rungs[step] && known(rungs[step])) terms.push({ term: rungs[step], quality: steps[step] }); });
      }
      return { surface: surface, terms: terms, part: 1, words: words.plain(surface).map(words.stem) };
    }

    function ofWords(plain, typing) {
      var singles = plain.map(function (word, at) { return ofWord(word, typing && at === plain.length - 1); });
      // Little words are looked up only where there is nothing else: "do more".
      if (!plain.every(words.little)) singles.forEach(function (single, at) { single.idle = words.little(plain[at]); });
      var names = [];
      for (var start = 0; start < plain.length; start++) {
        for (var end = start + 2; end <= Math.min(plain.length, start + LONGEST_NAME); end++) {
          var term = words.joined(plain.slice(start, end));
          if (term.length < 3 || !known(term)) continue;
          names.push({ surface: plain.slice(start, end).join(" "), terms: [{ term: term, quality: 1 }], part: .6,
            over: singles.slice(start, end), words: plain.slice(start, end).map(words.stem) });
        }
      }
      return singles.concat(names);
    }

    function ofWord(word, typing) {
      var stem = words.stem(word);
      var part = words.little(word) ? .02 : words.generic(word) ? .3 : 1;
      var concept = { surface: word, terms: [{ term: stem, quality: 1 }], part: part, words: [stem] };
      if (known(stem) || words.little(word) || /\d/.test(word)) return concept;
      var begun = typing && word.length > 1 ? completions(word) : [];
      if (begun.length) return Object.assign(concept, { terms: begun, begun: true, words: begun.map(termOf) });
      var near = halves(word) || nearest(word);
      if (near) Object.assign(concept, { terms: near.terms, corrected: near.surface, words: near.terms.map(termOf) });
      return concept;
    }

    function termOf(entry) { return entry.term; }

    function completions(word) {
      var low = 0, high = surfaces.length, found = new Set();
      while (low < high) { var middle = (low + high) >> 1; if (surfaces[middle] < word) low = middle + 1; else high = middle; }
      while (low < surfaces.length && surfaces[low].startsWith(word) && found.size < 12) found.add(words.stem(surfaces[low++]));
      return Array.from(found, function (term) { return { term: term, quality: .8 }; });
    }

    /* "dronestrikes": two words that the index knows, run together. */
    function halves(word) {
      for (var cut = 4; cut <= word.length - 4; cut++) {
        var pair = [words.stem(word.slice(0, cut)), words.stem(word.slice(cut))];
        if (pair.every(known)) {
          return { surface: word.slice(0, cut) + " " + word.slice(cut), terms: pair.map(function (term) { return { term: term, quality: .8 }; }) };
        }
      }
      return null;
    }

    /* The words fewest slips away: one slip from four letters on, two from eight on. */
    function nearest(word) {
      if (word.length < 4) return null;
      letters = letters || surfaces.map(lettersOf);
      var limit = word.length < 8 ? 1 : 2, mask = lettersOf(word), best = limit + 1, found = [];
      for (var at = 0; at < surfaces.length; at++) {
        var other = surfaces[at];
        if (other.length < 4 || Math.abs(other.length - word.length) > limit || bits(letters[at] ^ mask) > 2 * limit) continue;
        if (word.length < 6 && other[0] !== word[0] && other[0] !== word[1]) continue;
        var distance = slips(word, other, Math.min(best, limit));
        if (distance < best) { best = distance; found = []; }
        if (distance === best && distance <= limit) found.push(at);
      }
      if (!found.length) return null;
      var quality = 1 - 1.4 * best / word.length;
      var terms = Array.from(new Set(found.map(function (at) { return words.stem(surfaces[at]); })));
      return { surface: surfaces[found[0]], terms: terms.map(function (term) { return { term: term, quality: quality }; }) };
    }

    function lettersOf(word) {
      var mask = 0;
      for (var at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
      return mask;
    }

    function bits(mask) { var count = 0; while (mask) { mask &= mask - 1; count++; } return count; }

    /* Slips between two words: a letter too many, too few or wrong, or two neighbours swapped. */
    function slips(a, b, limit) {
      var before, last = null, row = Array.from({ length: b.length + 1 }, function (_, at) { return at; });
      for (var i = 1; i <= a.length; i++) {
        before = last; last = row; row = [i];
        var least = i;
        for (var j = 1; j <= b.length; j++) {
          var wrong = a[i - 1] === b[j - 1] ? 0 : 1;
          row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + wrong);
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
          least = Math.min(least, row[j]);
        }
        if (least > limit) return limit + 1;
      }
      return row[b.length];
    }

    return { parse: parse, nearest: nearest };
  };
})(typeof globalThis === "object" ? globalThis : window);
