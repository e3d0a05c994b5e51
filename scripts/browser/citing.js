/* The pages of the essays, when a reader selects words or wants to cite: loaded then. */

import { holds, close, isOpen, start } from "./citing/bar.js";
import { passageIn, passageOf } from "./citing/passage.js";
import { loaded } from "./shared/loading.js";

const ready = (async () => {
  const essay = document.querySelector(".essay")?.getAttribute("data-essay") ?? "";
  await Promise.all([loaded(`../cite/${essay}.js`), loaded("../css/cite.css")]);
  if (!window.editionCitations) throw new Error("no citations");
  return start(window.editionCitations);
})();

window.editionCiting = {
  async selection() {
    const bar = await ready;
    const selection = window.getSelection();
    if (!selection?.rangeCount || holds(selection.anchorNode)) return;
    const passage = selection.isCollapsed ? null : passageIn(selection.getRangeAt(0), selection.anchorNode);
    if (passage) bar.passage(passage, null);
    else if (isOpen() && !holds(document.activeElement)) close(false);
  },
  async paragraph(block, from) {
    const passage = passageOf(block);
    if (passage) (await ready).passage(passage, from);
  },
  async essay(from) {
    (await ready).essay(from);
  }
};
