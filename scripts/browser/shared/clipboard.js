/* Copying: by the clipboard where the browser has one for the page, else by the command that every browser knows. */

/**
 * Put words into the clipboard, plain and as markup.
 * @param {string} plain
 * @param {string} [html]
 * @returns {Promise<boolean>} false if the browser forbids it
 */
export async function copy(plain, html = "") {
  try {
    const flavours = { "text/plain": new Blob([plain], { type: "text/plain" }) };
    if (html) Object.assign(flavours, { "text/html": new Blob([html], { type: "text/html" }) });
    await navigator.clipboard.write([new ClipboardItem(flavours)]);
    return true;
  } catch {
    return byCommand(plain, html);
  }
}

/** @type {(plain: string, html: string) => boolean} */
function byCommand(plain, html) {
  let done = false;
  /** @param {ClipboardEvent} event */
  const give = event => {
    event.clipboardData?.setData("text/plain", plain);
    if (html) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation(); // the page's own copying would take the selection
    done = true;
  };
  document.addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && done;
  } finally {
    document.removeEventListener("copy", give, { capture: true });
  }
}

/**
 * Select an element's words, for a reader who has to copy by hand.
 * @param {Node} element
 */
export function selectIn(element) {
  window.getSelection()?.selectAllChildren(element);
}
