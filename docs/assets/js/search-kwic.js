/* Words in context: every place of a word that matched, in the essay's own words, sortable by what
   stands before and after it, and as a file for a spreadsheet. */
(function (root) {
  "use strict";

  var WIDTH = 60;
  var COLUMNS = [["Where", "order"], ["Before", "before"], ["Word", "word"], ["After", "after"]];

  root.makeSearchKwic = function (words, show, host) {
    var lines = [], sorted = "order";

    function collect(entries) {
      return entries.flatMap(function (entry) {
        var text = entry.record.text || "", result = [];
        text.replace(/[\p{L}\p{N}]+(?:[-.,/’'][\p{L}\p{N}]+)*/gu, function (word, at) {
          var hit = words.plain(words.fold(word)).some(function (plain) { return entry.terms.has(words.stem(plain)) && !words.little(plain); });
          if (hit) result.push({ record: entry.record, order: entry.record.order, at: at, word: word, before: before(text, at), after: after(text, at + word.length) });
          return "";
        });
        return result;
      });
    }

    /* What stands beside a word, from one whole word to another. */
    function before(text, at) { return text.slice(0, at).trim().slice(-WIDTH).replace(/^\S*\s/, ""); }
    function after(text, at) { return (text.slice(at, at + WIDTH) + " ").replace(/\s\S*$/, "").trim(); }

    /* Before the word the last word counts first. */
    function key(line) {
      if (sorted === "before") return line.before.toLowerCase().split(/\s+/).reverse().join(" ");
      if (sorted === "after" || sorted === "word") return line[sorted].toLowerCase();
      return "";
    }

    function render(entries) {
      if (entries) lines = collect(entries);
      lines.sort(function (a, b) { return key(a).localeCompare(key(b), "en") || a.order - b.order || a.at - b.at; });
      var table = document.createElement("table"), row = table.createTHead().insertRow(), body = table.createTBody();
      table.className = "kwic-table"; // Material wraps a table without a class
      COLUMNS.forEach(function (column) {
        var cell = show.make("th", "", row), button = show.make("button", "", cell, column[0]);
        cell.scope = "col";
        cell.setAttribute("aria-sort", sorted === column[1] ? "ascending" : "none");
        button.type = "button";
        button.addEventListener("click", function () { sorted = column[1]; render(); host.querySelectorAll("th button")[COLUMNS.indexOf(column)].focus(); });
      });
      lines.slice(0, 500).forEach(function (line) {
        var cells = body.insertRow();
        show.make("a", "", cells.insertCell(), line.record.title).href = show.address(line.record, words.fold(line.word));
        show.make("span", "", show.make("td", "kwic-before", cells), line.before);
        show.make("mark", "", show.make("td", "kwic-word", cells), line.word);
        show.make("td", "kwic-after", cells, line.after);
      });
      host.replaceChildren(table);
      return lines.length;
    }

    function csv() {
      var rows = [["reference", "id", "before", "word", "after"]].concat(lines.map(function (line) {
        return [line.record.title, line.record.id, line.before, line.word, line.after];
      }));
      return "\ufeff" + rows.map(function (row) {
        return row.map(function (cell) { return '"' + safe(cell).replace(/"/g, '""') + '"'; }).join(",");
      }).join("\r\n") + "\r\n";
    }

    /* A cell that begins so would be a formula in a spreadsheet. */
    function safe(cell) { return /^[=+\-@\t]/.test(cell) ? "'" + cell : cell; }

    function download() {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
      link.download = "words-in-context.csv";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    }

    return { render: render, download: download };
  };
})(typeof globalThis === "object" ? globalThis : window);
