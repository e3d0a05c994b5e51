/* The address of the page: read whatever it holds, rewritten without a step in the history. */

/**
 * The id after the #, as text; a malformed escape (#%) is taken as it stands.
 * @param {string} [hash]
 */
export function idIn(hash = location.hash) {
  const id = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The element that an address asks for.
 * @param {string} [hash]
 * @returns {HTMLElement | null}
 */
export function elementIn(hash = location.hash) {
  const id = idIn(hash);
  return id ? document.getElementById(id) : null;
}

/**
 * A query with its question mark; "" if nothing is asked.
 * @param {URLSearchParams} query
 */
export function queryText(query) {
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * Say in the address what is shown. Some browsers forbid it from a file, or if it is done too often.
 * @param {string} search
 * @param {string} hash
 */
export function rewrite(search, hash) {
  if (search === location.search && hash === location.hash) return;
  try {
    history.replaceState(history.state, "", location.pathname + search + hash);
  } catch {
    /* then the address stays */
  }
}

/** What is asked stands in the address again: the head of the page hid it from Material's script. */
export function showAsked() {
  if (window.editionAsked) history.replaceState(history.state, "", location.pathname + window.editionAsked + location.hash);
}
