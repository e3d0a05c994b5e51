"""5xx: generated pages and the finished site."""

from edition.words.examples.example import Example

OUTPUT: dict[str, Example] = {
    "501": Example("Work by hand is never written over.", "docs/timeline.md", "# My own timeline", "(rename it: docs/about/my-timeline.md)"),
    "503": Example("Who reads the committed pages must read what the seeds say.", "docs/about/problems.md",
                   "(not what the seeds give)", "(run `python3 scripts/build.py` and commit docs/)"),
    "511": Example("A reader would come to an error page.", "site/index.html", '<a href="themes/habour/">', '<a href="themes/harbour/">'),
    "512": Example("A reader would come to the top of the page and look for the place.",
                   "site/index.html", '<a href="essays/speech/#speech-l">', '<a href="essays/speech/#speech-1">'),
    "513": Example("A link arrives at the first of the two only.", "site/index.html", '<p id="salt">…</p>\n<p id="salt">…</p>',
                   '<p id="salt">…</p>\n<p id="more-salt">…</p>'),
    "514": Example("No page asks anything of another host: nobody learns what is read, and the site works from a stick.",
                   "site/index.html", '<img src="https://example.org/quay.png">', '<img src="assets/quay.png">'),
    "515": Example("The policy of the pages forbids it, so that hostile text cannot use it either.",
                   "site/index.html", '<p style="color: red">', '<p class="warning">    (and a rule in docs/assets/css/)'),
    "516": Example("A script that came in with a text would run in the reader's browser.", "site/index.html", "<script>alert(1)</script>",
                   "&lt;script&gt;alert(1)&lt;/script&gt;"),
    "517": Example("Such an address can run a script.", "site/index.html", '<a href="javascript:alert(1)">', '<a href="https://example.org/">'),
}
