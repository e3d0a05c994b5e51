/* What a result shows: where the passage stands, the sentence that answers with the words that
   matched, and whose sentence it is. The author's own words come first; the editors' reading or
   summary is shown, and named as theirs, only where it answers better. */
(function (root) {
  "use strict";

  var VOICES = [["text", "In the essay’s words", 1], ["reading", "In the editors’ reading", .9], ["summary", "In the editors’ summary", .8]];
  var KINDS = { theme: "Theme", person: "Person", place: "Place", organisation: "Organisation", law: "Law or programme", term: "Term", event: "Event", claim: "Claim checked", page: "Page" };
  var LONG = 40;

  root.makeSearchShow = function (engine, words, facets, base) {
    var cut = new Map();

    function make(tag, name, parent, text) {
      var element = document.createElement(tag);
      if (name) element.className = name;
      if (text !== undefined) element.textContent = text;
      if (parent) parent.append(element);
      return element;
    }

    function stemsOf(text) { return words.plain(words.fold(text)).map(words.stem); }

    /* Sentences of a record's fields, with their stems. */
    function sentences(record) {
      if (!cut.has(record)) {
        cut.set(record, VOICES.flatMap(function (voice) {
          var text = record[voice[0]];
          if (!text) return [];
          var parts = text.match(/.+?(?:(?<!\b(?:Mr|Ms|Dr|Doctor|Gen|St|U\.S|[A-Z]))[.?!;](?=\s)|$)\s*/g) || [text];
          var end = 0;
          return parts.map(function (part) {
            end += part.length;
            return { text: part.trim(), stems: new Set(words.terms(part)), voice: voice, end: end };
          });
        }));
      }
      return cut.get(record);
    }

    /* The sentence that answers best, by the rarer of the words that matched. */
    function answer(entry) {
      var best = null;
      sentences(entry.record).forEach(function (sentence) {
        var value = 0;
        entry.terms.forEach(function (term) { if (sentence.stems.has(term)) value += entry.weights.get(term) || .01; });
        value *= sentence.voice[2];
        if (!best || value > best.value) best = { sentence: sentence, value: value };
      });
      var whole = 0;
      entry.weights.forEach(function (weight) { whole += weight; });
      if (best && best.value > .4 * whole) return { text: best.sentence.text, label: best.sentence.voice[1], own: best.sentence.voice[0] === "text" };
      var record = entry.record, form = engine.meant(entry)[0];
      var named = form && sentences(record).find(function (sentence) { return sentence.end > form[0] && sentence.voice === VOICES[0]; });
      if (named) {
        if (form[1] < LONG) stemsOf(record.text.substr(form[0], form[1])).forEach(function (stem) { entry.terms.add(stem); });
        return { text: named.text, label: "Named otherwise, in the essay’s words", own: true };
      }
      if (best && (best.value > .05 || !record.summary)) {
        return record.summary ? { text: record.summary, label: VOICES[2][1] } : { text: best.sentence.text, label: best.sentence.voice[1], own: true };
      }
      if (!entry.terms.size) return { text: record.summary || record.text, label: record.summary ? VOICES[2][1] : VOICES[0][1] };
      return { text: record.summary || record.text, label: "Meant here in other words; the editors’ summary" };
    }

    /** Write a text with the matching words marked. */
    function marked(element, text, terms) {
      var at = 0;
      text.replace(/\d+(?:[.,/]\d+)*|[\p{L}\p{N}]+(?:[’'.][\p{L}]+)*/gu, function (word, start) {
        if (!stemsOf(word).some(function (stem) { return terms.has(stem) && !words.little(stem); })) return "";
        element.append(text.slice(at, start));
        make("mark", "", element, word);
        at = start + word.length;
        return "";
      });
      element.append(text.slice(at));
      return element;
    }

    function address(record, highlight) {
      var parts = record.address.split("#");
      var query = highlight ? "?h=" + encodeURIComponent(highlight) : "";
      return base + "/" + parts[0] + query + (parts[1] ? "#" + parts[1] : "");
    }

    function sign(record, parent) {
      var essay = ((record.facets || {}).essay || [])[0], at = Object.keys(facets.labels.essay).indexOf(essay) + 1;
      var element = make("span", "sign sign--" + essay + " sign--" + at, parent);
      element.setAttribute("aria-hidden", "true");
    }

    function passage(entry) {
      var record = entry.record, item = make("li", "result result--" + record.kind), said = answer(entry);
      var head = make("h3", "result-reference", item);
      sign(record, head);
      head.append(" ");
      make("a", "", head, record.title).href = address(record, engine.wordsIn(entry).join(" "));
      make("p", "result-voice", item, said.label + ":");
      marked(make("p", "result-line" + (said.own ? " result-line--own" : ""), item), said.text, entry.terms);
      var tail = make("p", "result-tail", item), data = record.facets || {};
      (data.theme || []).slice(0, 5).forEach(function (theme) { chip(tail, "theme", theme); });
      if (data.voice) make("span", "result-reports", tail, "Reports: " + data.voice.join(", "));
      return item;
    }

    function chip(parent, facet, value) {
      var button = make("button", "chip", parent, facets.labels[facet][value] || value);
      button.type = "button";
      button.dataset.facet = facet;
      button.dataset.value = value;
      button.title = "Narrow the results to this " + facet;
      parent.append(" ");
    }

    function topic(entry) {
      var record = entry.record, item = make("li", "topic topic--" + record.kind), head = make("p", "topic-head", item);
      make("a", "", head, record.title).href = address(record, "");
      make("span", "topic-kind", head, " " + KINDS[record.kind]);
      var line = record.quoted ? "“" + engine.quoted(record) + "”" : record.summary;
      if (line) marked(make("p", "topic-line", item), line, entry.terms);
      var counts = Object.entries(record.counts || {}).map(function (pair) {
        return (facets.labels.essay[pair[0]] || pair[0]) + ": " + pair[1] + (pair[1] === 1 ? " paragraph" : " paragraphs");
      });
      if (counts.length) make("p", "topic-counts", item, counts.join(", "));
      return item;
    }

    return { passage: passage, topic: topic, make: make, marked: marked, address: address };
  };
})(typeof globalThis === "object" ? globalThis : window);
