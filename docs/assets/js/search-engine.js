/* The engine of the search page. MiniSearch says how well each term fits each record (BM25, with a
   weight for each kind of words); here the concepts of a query are put together: a record counts for
   the share of the question that it answers, and one that answers too little is not shown at all. */
(function (root) {
  "use strict";

  var PASSAGES = { paragraph: 1, heading: .45, signature: 1 };
  var TOPICS = { theme: 1.15, person: 1.1, place: 1.05, organisation: 1, law: 1, term: 1, event: 1, page: .7, claim: .55 };
  var WEIGHTS = {
    title: 1, section: .8, text: 3, reading: 2.5, summary: 3, asked: 4, dates: 2, notes: 1.2,
    alike: 1.2, name: 5, aliases: 4, about: 1
  };
  /* Share of the question that a record must answer to be shown; see docs/about/search.md. */
  var ENOUGH = .5;
  var ENOUGH_FOR_A_TOPIC = .55;
  /* Where every word is known, as in "Chitral and Zhob", each topic answers a part. */
  var ENOUGH_OF_KNOWN_WORDS = .3;
  /* What names a topic, and how much of it a passage gains in which the topic is met. */
  var NAMING = ["name", "aliases", "dates", "asked"], FROM_THEME = .12, FROM_NAME = .5, FROM_ALLUSION = .3;
  var VOTERS = 4, MARKS = 9, LOOKED_AT = 30;

  root.makeSearchEngine = function (MiniSearch, words, data) {
    function same(text) { return text; }
    var mini = MiniSearch.loadJS(root.unpackSearchIndex(data.index), { fields: Object.keys(WEIGHTS), idField: "at", tokenize: same, processTerm: same });
    var records = data.records, cache = new Map();
    var sizes = { passages: records.filter(isPassage).length, topics: records.length - records.filter(isPassage).length };
    var belongs = { passages: Uint8Array.from(records, isPassage), topics: Uint8Array.from(records, function (record) { return !isPassage(record); }) };
    var query = root.makeSearchQuery(words, data.vocabulary, function (term) { return lookup(term).size > 0; });
    var sequences = new Map(), members = passagesOfTopics();

    /* For each topic: passage -> how much of what names the topic fits the passage. */
    function passagesOfTopics() {
      var found = records.map(function () { return new Map(); }), byId = new Map();
      records.forEach(function (record, at) {
        if (!isPassage(record)) byId.set(record.id, (byId.get(record.id) || []).concat(found[at]));
      });
      function join(id, at, share) { (byId.get(id) || []).forEach(function (passages) { passages.set(at, Math.max(share, passages.get(at) || 0)); }); }
      records.forEach(function (record, at) {
        if (!isPassage(record)) return;
        ((record.facets || {}).theme || []).forEach(function (theme) { join(theme, at, FROM_THEME); });
        Object.keys(record.mentions || {}).forEach(function (id) { join(id, at, record.mentions[id][2] ? FROM_ALLUSION : FROM_NAME); });
      });
      return found;
    }

    function isPassage(record) { return record.kind in PASSAGES; }

    /** Record number -> how well a term fits it. A name of a topic fits the passages in which it is met, too. */
    function lookup(term) {
      if (cache.has(term)) return cache.get(term);
      if (cache.size > 400) cache.clear();
      var found = search(term, Object.keys(WEIGHTS)), gained = new Map();
      search(term, NAMING).forEach(function (score, topic) {
        members[topic].forEach(function (share, at) { gained.set(at, Math.max(gained.get(at) || 0, share * score)); });
      });
      gained.forEach(function (score, at) { found.set(at, (found.get(at) || 0) + score); });
      cache.set(term, found);
      return found;
    }

    function search(term, fields) {
      var hits = mini.search(term, { fields: fields, boost: WEIGHTS, tokenize: function (text) { return [text]; }, processTerm: same });
      return new Map(hits.map(function (hit) { return [hit.id, hit.score]; }));
    }

    /** What a query finds: { passages, topics }, best first, and how it was read. */
    function ask(text) {
      var parsed = query.parse(text);
      var result = { corrected: parsed.concepts.filter(function (concept) { return concept.corrected; }), parsed: parsed };
      ["passages", "topics"].forEach(function (sort) { result[sort] = rank(parsed, sort); });
      result.topics = result.topics.concat(themesOf(result.passages.slice(0, VOTERS), result.topics));
      return result;
    }

    /* Themes that the best passages share, the rarer the better: a way on, whatever was asked. */
    function themesOf(best, known) {
      var votes = new Map();
      best.forEach(function (entry) {
        ((entry.record.facets || {}).theme || []).forEach(function (theme) { votes.set(theme, (votes.get(theme) || 0) + entry.score / best[0].score); });
      });
      return records.map(function (record, at) {
        var size = members[at].size, vote = record.kind === "theme" && votes.get(record.id) || 0;
        return vote && new Entry(at, vote * Math.log(1 + sizes.passages / (size || 1)), []);
      }).filter(function (entry) {
        return entry && !known.some(function (other) { return other.record === entry.record; });
      }).sort(byScore).slice(0, 3);
    }

    function rank(parsed, sort) {
      var wanted = sort === "passages", ranked = root.rankSearch(parsed.concepts, lookup, belongs[sort], sizes[sort]), list = [];
      var limit = parsed.phrases.length ? 0 : wanted ? ENOUGH : parsed.concepts.every(isKnown) ? ENOUGH_OF_KNOWN_WORDS : ENOUGH_FOR_A_TOPIC;
      ranked.scores.forEach(function (score, at) {
        var share = score ? ranked.share(at) : 0;
        if (!score || share < limit) return;
        if (!parsed.phrases.every(holds(at)) || parsed.without.some(holds(at))) return;
        list.push(new Entry(at, score * share * (PASSAGES[records[at].kind] || TOPICS[records[at].kind] || 1), parsed.concepts));
      });
      list.sort(byScore);
      if (wanted) list.slice(0, LOOKED_AT).forEach(function (entry) { entry.score *= 1 + closeness(parsed, entry); });
      return list.sort(byScore);
    }

    function isKnown(concept) {
      return concept.idle || concept.over || concept.terms.length && !concept.corrected && lookup(concept.terms[0].term).size;
    }

    function byScore(a, b) { return b.score - a.score || a.at - b.at; }

    /* A record that was found; the terms that matched, with their weights, only where they are wanted. */
    function Entry(at, score, concepts) {
      this.at = at;
      this.record = records[at];
      this.score = score;
      this.concepts = concepts;
    }

    Object.defineProperty(Entry.prototype, "weights", { get: function () {
      if (this.known) return this.known;
      var weights = this.known = new Map(), at = this.at;
      this.concepts.forEach(function (concept) {
        if (concept.idle) return;
        concept.terms.forEach(function (entry) { if (lookup(entry.term).has(at)) weights.set(entry.term, concept.weight); });
      });
      return weights;
    } });

    Object.defineProperty(Entry.prototype, "terms", { get: function () {
      if (!this.matched) {
        var weights = this.weights, terms = this.matched = new Set(weights.keys());
        this.concepts.forEach(function (concept) {
          if (concept.over && weights.has(concept.terms[0].term)) concept.words.forEach(function (word) { terms.add(word); });
        });
      }
      return this.matched;
    } });

    /* Stems of a record's own words, field by field, for phrases. */
    function sequence(record) {
      if (!sequences.has(record)) {
        sequences.set(record, ["title", "text", "reading", "summary"].map(function (field) {
          return " " + words.plain(words.fold(record[field] || "")).map(words.stem).join(" ") + " ";
        }));
      }
      return sequences.get(record);
    }

    /* Whether a phrase stands in a record, in its own words or as a name of what it mentions. */
    function holds(at) {
      return function (stems) {
        var phrase = " " + stems.join(" ") + " ";
        return sequence(records[at]).some(function (text) { return text.includes(phrase); }) || lookup(words.joined(stems)).has(at);
      };
    }

    /** What a passage mentions that a query names otherwise: where it stands there, as [start, length]. */
    function meant(entry) {
      var mentions = entry.record.mentions || {}, places = [];
      entry.terms.forEach(function (term) {
        if (words.little(term) || (entry.weights.get(term) || 0) < .5) return;
        search(term, NAMING).forEach(function (_, at) { if (mentions[records[at].id]) places.push(mentions[records[at].id]); });
      });
      return places.sort(function (a, b) { return a[1] - b[1]; });
    }

    /* Words that stand together in the question and in the record belong together. */
    function closeness(parsed, entry) {
      var singles = parsed.concepts.filter(function (concept) { return !concept.over; });
      var stems = singles.map(function (concept) { return concept.words[0]; }), pairs = 0, met = 0;
      for (var at = 0; at + 1 < stems.length; at++) {
        var weight = singles[at].part + singles[at + 1].part;
        pairs += weight;
        if (sequence(entry.record).some(function (text) { return text.includes(" " + stems[at] + " " + stems[at + 1] + " "); })) met += weight;
      }
      return pairs ? .4 * met / pairs : 0;
    }

    /** Words of a passage that matched: those to mark when the reader gets there. */
    function wordsIn(entry) {
      var result = new Set();
      words.fold(entry.record.text || "").replace(/[\p{L}\p{N}]{3,}/gu, function (word) {
        if (entry.terms.has(words.stem(word)) && !words.little(word) && result.size < MARKS) result.add(word);
        return "";
      });
      return Array.from(result);
    }

    /** The words of an essay that a record is about, such as a claim. */
    function quoted(record) {
      var passage = records.find(function (other) { return other.id === record.quoted[0]; });
      return passage.text.substr(record.quoted[1], record.quoted[2]);
    }

    return { ask: ask, meant: meant, quoted: quoted, wordsIn: wordsIn, records: records, isPassage: isPassage, nearest: query.nearest };
  };
})(typeof globalThis === "object" ? globalThis : window);
