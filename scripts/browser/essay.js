/* The pages of the essays. */

import { startCards } from "./reading/cards.js";
import { startLens } from "./reading/lens.js";
import { startNotes } from "./reading/notes.js";
import { openPage } from "./reading/page.js";
import { startPlace } from "./reading/place.js";
import { startViews } from "./reading/views.js";

const article = /** @type {HTMLElement | null} */ (document.querySelector(".essay"));
if (article) {
  const edition = /** @type {import("./reading/page.js").Edition} */ (openPage(article));
  startViews(edition);
  startNotes(edition);
  startCards(edition);
  startPlace(edition);
  startLens(edition);
  window.edition = edition; // for the tests
}
