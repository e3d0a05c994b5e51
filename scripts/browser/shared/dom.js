/* Elements: found, made, measured against the window. */

/**
 * All elements that a selector finds, as an array.
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T[]}
 */
export function all(selector, within = document) {
  return Array.from(/** @type {NodeListOf<T>} */ (within.querySelectorAll(selector)));
}

/**
 * The first element that a selector finds; the page must have it.
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 * @throws {Error} naming the selector, when nothing is found
 */
export function one(selector, within = document) {
  const found = /** @type {T | null} */ (within.querySelector(selector));
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * A new element with a class, text or children; text never becomes markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} [className]
 * @param {string | Node | (string | Node)[]} [content]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, className = "", content = []) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...(Array.isArray(content) ? content : [content]));
  return element;
}

/**
 * The children of an element, in order; those that stand in their place already are not touched.
 * @param {Element} host
 * @param {Element[]} children
 */
export function fill(host, children) {
  for (const [at, child] of children.entries()) if (host.children[at] !== child) host.insertBefore(child, host.children[at] ?? null);
  while (host.children.length > children.length) host.lastElementChild?.remove();
}

/**
 * A button that does something when pressed.
 * @param {string} words
 * @param {() => void} action
 * @param {string} [className]
 */
export function button(words, action, className = "plain") {
  const element = make("button", className, words);
  element.type = "button";
  element.addEventListener("click", () => action());
  return element;
}

/**
 * What an event happened to, as an element; text and windows have none.
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
export function targetOf(event) {
  return event.target instanceof Element ? /** @type {HTMLElement} */ (event.target) : null;
}

/**
 * The nearest element around what an event happened to.
 * @template {Element} [T=HTMLElement]
 * @param {Event} event
 * @param {string} selector
 * @returns {T | null}
 */
export function nearest(event, selector) {
  return /** @type {T | null} */ (targetOf(event)?.closest(selector) ?? null);
}
