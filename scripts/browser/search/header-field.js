/* The search of the header shows the best few; its last line leads to the page with all of them. */

export function followHeaderField() {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-search-all]"));
  if (!field || !link) return;
  const address = link.getAttribute("href") ?? "";
  const words = link.dataset.searchAll ?? "";

  function follow() {
    if (!field || !link) return;
    const asked = field.value.trim();
    link.href = asked ? `${address}?q=${encodeURIComponent(asked)}` : address;
    link.textContent = asked ? `${words} for “${asked}”` : words;
  }

  field.addEventListener("input", follow);
  field.addEventListener("focus", follow);
}
