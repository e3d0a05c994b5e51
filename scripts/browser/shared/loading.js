/* What a page loads only when a reader asks: scripts and styles of the site's own. A page from a disk may not fetch, so
   data come as scripts too. */

import { make } from "./dom.js";

/** Where the script that runs first stands; what is loaded later stands near it. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/**
 * Load a script or a style once; a failure may be tried again.
 * @param {string} address from the folder of the site's scripts, or absolute
 * @returns {Promise<void>} rejected if it is not there
 */
export function loaded(address) {
  const url = new URL(address, here).href;
  const before = asked.get(url);
  if (before) return before;
  const element = url.endsWith(".css") ? make("link") : make("script");
  const coming = /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      element.addEventListener("load", () => resolve());
      element.addEventListener("error", () => {
        asked.delete(url);
        element.remove();
        reject(new Error(`${url} is not there`));
      });
    })
  );
  asked.set(url, coming);
  if (element instanceof HTMLLinkElement) {
    element.rel = "stylesheet";
    element.href = url;
  } else element.src = url;
  document.head.append(element);
  return coming;
}
