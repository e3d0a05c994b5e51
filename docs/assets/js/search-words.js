/* Words: how a text, and what a reader types, become the terms that are looked up. Both go the same
   way, so that what is alike to a reader is equal here: case, accents, quotation marks and hyphens,
   initials (U.S. = US), numbers ($33m = 33 million = thirty-three million), dates (2 May 2011 =
   02/05/2011 = May 2, 2011) and forms of a word (by a stemmer from npm).
   Runs in the browser and, when the index is made, in node. */
(function (root) {
  "use strict";

  var MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december"];
  var SHORT = { jan: 1, feb: 2, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12, apr: 4, jun: 6, jul: 7, mar: 3 };
  var MONTH = "(" + MONTHS.concat(Object.keys(SHORT)).join("|") + ")\\.?";
  var UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
  var TENS = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
  var DECADES = { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 };

  /* Words of questions and of talk about texts: they say how something is asked, not what. */
  var LITTLE = new Set(("a an the and or but nor of to in on at by for from with without into onto over under about as " +
    "is are was were be been being am do does did done doing has have had having can could will would shall should may " +
    "might must not no i me my we our you your he him his she her it its they them their this that these those there " +
    "here who whom whose which what when where why how if then than so such too very just only also any some all both " +
    "each every other another more most much many own same between among amongst during through before after " +
    "because while until since against again further once out off up down please tell explain describe show find give " +
    "know say says said talk talks mean means really actually exactly ever get gets getting got let like want wants")
    .split(" "));
  var GENERIC = new Set(("argument argue argues author authors writer editor editors essay essays paper letter article text texts " +
    "passage passages paragraph section part document role reason reasons cause causes effect effects impact impacts " +
    "consequence consequences result results importance important main major key history background example examples " +
    "evidence meaning definition view views opinion opinions position statement statements information details detail " +
    "fact facts story list issue issues problem problems situation topic subject question answer relation relations " +
    "relationship relationships country countries nation nations state states government governments people thing " +
    "things way ways time times happen happens happened make makes made take takes took think thinks thought discuss " +
    "discusses discussed mention mentions mentioned refer refers quote quotes quotation comment comments according " +
    "overall general new old big great good bad different various type kind sort kinds term terms first last come " +
    "comes came go goes went become becomes use uses put puts see seen whole real true case cases point points").split(" "));

  function pad(number) { return (number < 10 ? "0" : "") + Number(number); }
  function monthOf(name) { return MONTHS.indexOf(name) + 1 || SHORT[name]; }

  /** One spelling for what differs only to the eye. */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[\u2018\u2019\u02bc\u02bf\u02be`\u00b4]/g, "'").replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/\b[a-z](?:\.[a-z])+\b\.?/g, function (initials) { return initials.replace(/\./g, ""); })
      .replace(/\b([a-z])\. ([a-z])\. (?=[a-z]{2})/g, "$1$2 ")
      .replace(/'s?(?![a-z])/g, "").replace(/'/g, "")
      .replace(/(\d),(?=\d{3}\b)/g, "$1").replace(/(\d)000000\b/g, "$1 million")
      .replace(/(\d)\s?(?:m|mn|mln|mil)\b/g, "$1 million").replace(/(\d)\s?(?:b|bn|bil)\b/g, "$1 billion")
      .replace(/\b(\d+)\s?(?:st|nd|rd|th)\b/g, "$1").replace(/\b([2-9]0)s\b/g, "19$1s");
  }

  /** The dates of a folded text: [{start, end, terms}], the most exact term first. */
  function dates(folded) {
    var found = [];
    function look(pattern, read) {
      folded.replace(new RegExp(pattern, "g"), function () {
        var match = arguments, start = match[match.length - 2], end = start + match[0].length;
        if (found.some(function (other) { return other.start < end && start < other.end; })) return "";
        var days = read(match).filter(function (day) { return day.month >= 1 && day.month <= 12 && !(day.day > 31); });
        if (days.length) found.push({ start: start, end: end, days: days });
        return "";
      });
    }
    look("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b", function (m) { return [{ year: m[1], month: +m[2], day: +m[3] }]; });
    look("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b", function (m) {
      return [{ year: m[3], month: +m[2], day: +m[1] }, { year: m[3], month: +m[1], day: +m[2] }];
    });
    look("\\b(\\d{1,2})(?: of)? " + MONTH + ",?(?: of)?,? (\\d{4})\\b", function (m) { return [{ year: m[3], month: monthOf(m[2]), day: +m[1] }]; });
    look("\\b" + MONTH + " (\\d{1,2}),? (\\d{4})\\b", function (m) { return [{ year: m[3], month: monthOf(m[1]), day: +m[2] }]; });
    look("\\b(\\d{4})-(\\d{2})\\b", function (m) { return [{ year: m[1], month: +m[2] }]; });
    look("\\b" + MONTH + ",?(?: of)?,? (\\d{4})\\b", function (m) { return [{ year: m[2], month: monthOf(m[1]) }]; });
    look("\\b(\\d{1,2})(?: of)? " + MONTH + "(?![a-z])", function (m) { return [{ month: monthOf(m[2]), day: +m[1] }]; });
    look("\\b" + MONTH + " (\\d{1,2})\\b", function (m) { return [{ month: monthOf(m[1]), day: +m[2] }]; });
    return found.sort(function (a, b) { return a.start - b.start; });
  }

  /** The terms of a day, from the most exact: day, month of a year, year; or a day of any year. */
  function dayTerms(day) {
    var terms = [];
    if (day.year && day.day) terms.push("d" + day.year + pad(day.month) + pad(day.day));
    if (!day.year) terms.push("d" + pad(day.month) + pad(day.day));
    if (day.year) terms.push("m" + day.year + pad(day.month), day.year);
    return terms;
  }

  /** Plain words of a folded text, number words as figures. */
  function plain(folded) {
    var words = folded.match(/\d+(?:[./]\d+)+|[\p{L}\p{N}]+/gu) || [], result = [];
    for (var at = 0; at < words.length; at++) {
      var word = words[at];
      if (TENS[word] && UNITS.indexOf(words[at + 1]) > 0 && UNITS.indexOf(words[at + 1]) < 10) {
        word = String(TENS[word] + UNITS.indexOf(words[++at]));
      } else if (TENS[word]) word = String(TENS[word]);
      else if (UNITS.indexOf(word) > 1) word = String(UNITS.indexOf(word));
      else if (DECADES[word]) word = "19" + DECADES[word] + "s";
      else if (SHORT[word] >= 8 || word === "jan" || word === "feb") word = MONTHS[SHORT[word] - 1];
      else if (/^\d+\/\d+$/.test(word)) word = word.replace("/", "");
      result.push(word);
    }
    return result;
  }

  root.makeSearchWords = function (stemmer) {
    var known = new Map();

    /** The stem of a plain word; figures stay as they are. */
    function stem(word) {
      if (!known.has(word)) known.set(word, /\d/.test(word) || word.length < 4 ? word : stemmer(word));
      return known.get(word);
    }

    /** Stems of a text in order, dates beside the words that they are written with. */
    function terms(text) {
      return text.split("\n").flatMap(function (line) {
        var folded = fold(line), extra = [];
        dates(folded).forEach(function (date) {
          date.days.forEach(function (day) {
            extra.push.apply(extra, dayTerms(day));
            if (day.year && day.day) extra.push("d" + pad(day.month) + pad(day.day));
          });
        });
        return plain(folded).map(stem).concat(extra);
      });
    }

    /** A name or phrase written as one word: "al-Qaida" and "alqaida", "front line" and "frontline". */
    function joined(words) { return stem(words.join("")); }

    return {
      fold: fold, dates: dates, dayTerms: dayTerms, plain: plain, stem: stem, terms: terms, joined: joined,
      little: function (word) { return LITTLE.has(word); },
      generic: function (word) { return GENERIC.has(word); }
    };
  };
})(typeof globalThis === "object" ? globalThis : window);
