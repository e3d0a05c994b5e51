/* Examples of citations: the address of the copy that is read, where it has one that others can open.
   Without script, and from a folder, the placeholder stays and the page says what to put for it. */

import { copy, selectIn } from "../shared/clipboard.js";
import { all, button } from "../shared/dom.js";

export function fillAddresses() {
  if (!location.protocol.startsWith("http")) return;
  const root = new URL("../../", location.href.replace(/[?#].*$/, ""));
  for (const element of all("[data-address]")) element.textContent = new URL(element.dataset.address ?? "", root).href;
  for (const element of all("[data-placeholder]")) element.hidden = true;
  for (const element of all("[data-filled]")) element.hidden = false;
}

/** A button beside each citation. */
export function offerCopies() {
  for (const words of all(".citations dd, .citations pre")) {
    const isTerm = words.localName === "dd"; // its list holds nothing else
    const [plain, html] = [words.textContent ?? "", isTerm ? `<p>${words.innerHTML}</p>` : ""];
    const each = button("Copy", async () => {
      const done = await copy(plain, html);
      if (!done) selectIn(words);
      each.textContent = done ? "Copied" : "Selected: press Control+C";
    });
    if (isTerm) words.prepend(each);
    else words.after(each);
  }
}
