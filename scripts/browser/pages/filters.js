/* Sorting and filtering of what the page already shows. A form names its lists; the rows in them
   say what they are (data-theme="kashmir trust-deficit") and where they stand in each order
   (data-ranks="name:3 size:0"). Without script everything is there, in the first order. */

import { elementIn, queryText, rewrite } from "../shared/address.js";
import { all, one } from "../shared/dom.js";
import { inRank, matches } from "./rows.js";

/** @param {HTMLFormElement} form */
function setUp(form) {
  const lists = (form.dataset.lists ?? "").split(" ").map(id => one(`#${id}`));
  const rows = lists.map(list => all("[data-ranks]", list));
  const homes = rows.map(group => group.map(row => /** @type {HTMLElement} */ (row.parentNode)));
  const selects = /** @type {HTMLSelectElement[]} */ (all("select", form));
  const sort = selects.find(select => select.name === "sort");
  const status = form.querySelector("[role=status]");
  /** The order in which the rows stand; the page comes in the first one. */
  let standing = 0;

  function wanted() {
    return selects.filter(select => select !== sort && select.value);
  }

  /**
   * In the first order every row stands in its own group; in another one, groups make no sense. The
   * page comes in the first order, so nothing is touched until another one is asked for.
   */
  function order() {
    const now = sort?.selectedIndex ?? 0;
    if (!sort || now === standing) return;
    standing = now;
    rows.forEach((group, at) => {
      for (const row of inRank(group, sort.value)) (now === 0 ? homes[at][group.indexOf(row)] : homes[at][0]).append(row);
    });
  }

  /** @param {HTMLElement} list */
  function hideEmptyGroups(list) {
    for (const group of all("[data-group]", list)) {
      group.hidden = all("[data-ranks]", group).every(row => row.hidden);
      group.toggleAttribute("data-mixed", standing > 0);
    }
  }

  function apply() {
    const asked = wanted().map(select => ({ name: select.name, value: select.value }));
    for (const row of rows.flat()) row.hidden = !matches(row.dataset, asked);
    order();
    lists.forEach(hideEmptyGroups);
    const shown = rows[0].filter(row => !row.hidden).length;
    if (status) status.textContent = asked.length ? `${shown} of ${rows[0].length}` : "";
    form.dispatchEvent(new CustomEvent("edition:filter", { bubbles: true, detail: { rows: rows[0] } }));
  }

  function remember() {
    const query = new URLSearchParams();
    for (const select of selects) {
      if (select.value && !(select === sort && sort.selectedIndex === 0)) query.set(select.name, select.value);
    }
    rewrite(queryText(query), location.hash);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name);
      if (value !== null && [...select.options].some(option => option.value === value)) select.value = value;
    }
  }

  /** Whoever follows a link to a row must see it. */
  function reveal() {
    const row = elementIn();
    if (!row || !rows.flat().includes(row)) return;
    if (row.hidden) {
      form.reset();
      apply();
    }
    location.replace(location.hash); // a row that was moved is no longer the target of the address
  }

  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("change", () => {
    apply();
    remember();
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      apply();
      remember();
    });
  });
  window.addEventListener("hashchange", reveal);
  recall();
  apply();
  reveal();
}

export function startFilters() {
  for (const form of all("form[data-lists]")) setUp(/** @type {HTMLFormElement} */ (form));
  for (const element of all("[data-without-script]")) element.hidden = true;
}
