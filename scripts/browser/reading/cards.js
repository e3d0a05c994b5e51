/* One card for the notes on the words under pointer, focus or finger: beside their lines, never on
   them; it can be entered, and closes by Escape or by leaving. It copies the notes of the page. */

import { idIn } from "../shared/address.js";
import { all, make, nearest, targetOf } from "../shared/dom.js";
import { isElsewhere } from "../shared/keys.js";

/** @param {import("./page.js").Edition} edition */
export function startCards(edition) {
  const article = edition.article;
  const GAP = 6;
  const OPEN_AFTER = 220;
  const CLOSE_AFTER = 320;
  const IN_READ = ".note--gloss, .note--entity";
  const FOCUSABLE = "a[href], button, summary, input, [tabindex='0']";
  /** @type {{mark: HTMLElement, notes: HTMLElement[], pieces: HTMLElement[]} | null} */
  let owner = null;
  let timer = 0;
  let touched = false;
  let pressedAt = 0;

  const card = make("div", "card-note md-typeset editorial");
  card.id = "edition-card";
  card.setAttribute("popover", "manual");
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", "Notes on these words");
  (article.closest("main") || document.body).append(card); // within a landmark

  /**
   * A copy of a note without ids, opened out.
   * @param {HTMLElement} note
   */
  function copyOf(note) {
    const copy = /** @type {HTMLElement} */ (note.cloneNode(true));
    for (const node of all("[id]", copy)) node.removeAttribute("id");
    const summary = copy.querySelector("summary");
    if (summary) summary.replaceWith(make("p", "title", [...summary.childNodes]));
    const section = make("section", "", [...copy.childNodes]);
    if (note.id) {
      const link = make("a", "", "In the notes");
      link.href = `#${note.id}`;
      section.append(make("p", "lead", link));
    }
    return section;
  }

  /**
   * All pieces of the words a note is about; of a name only the piece in hand.
   * @param {string} id
   * @param {HTMLElement} note
   * @param {HTMLElement} mark
   */
  function piecesOf(id, note, mark) {
    if (note.classList.contains("note--entity")) return [mark];
    return edition.segmentsOf(id, mark.closest(".block")).concat(mark);
  }

  /** @param {HTMLElement[]} pieces */
  function boxOf(pieces) {
    const box = { top: Infinity, bottom: -Infinity };
    pieces.forEach(piece => {
      [...piece.getClientRects()].forEach(line => {
        box.top = Math.min(box.top, line.top);
        box.bottom = Math.max(box.bottom, line.bottom);
      });
    });
    return box;
  }

  /** Below the words, else above them, else beside the column; the first place with room. */
  function place() {
    if (!owner) return;
    card.style.maxHeight = "";
    const lines = boxOf(owner.pieces);
    const own = owner.mark.getClientRects()[0] || owner.mark.getBoundingClientRect();
    const text = (owner.mark.closest(".witness") ?? article).getBoundingClientRect();
    const width = card.offsetWidth;
    let height = card.offsetHeight;
    const roof = edition.top() + GAP;
    const below = window.innerHeight - lines.bottom - 2 * GAP;
    const above = lines.top - roof - GAP;
    const beside = window.innerWidth - text.right - 3 * GAP >= width;
    const far = Math.min(
      below >= height ? lines.bottom - own.bottom : Infinity,
      above >= height ? own.top - lines.top : Infinity
    );
    let left = Math.max(GAP, Math.min(own.left, window.innerWidth - width - 2 * GAP));
    let top = 0;
    if (beside && far > 90) {
      left = text.right + 2 * GAP;
      top = Math.max(roof, Math.min(own.top, window.innerHeight - height - GAP));
    } else {
      const under = below >= height || below >= above;
      const room = Math.max(under ? below : above, 96);
      if (height > room) {
        card.style.maxHeight = `${room}px`;
        height = room;
      }
      top = under ? lines.bottom + GAP : lines.top - GAP - height;
      top = Math.max(GAP, Math.min(top, window.innerHeight - height - GAP));
    }
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  }

  /** @param {boolean} on */
  function light(on) {
    if (!owner) return;
    owner.pieces.concat(owner.notes).forEach(part => {
      part.classList.toggle("is-lit", on);
    });
  }

  /**
   * The notes on a mark that the view shows: claims and voices belong to study.
   * @param {HTMLElement} mark
   */
  function notesOn(mark) {
    const view = edition.root.dataset.view;
    if (view === "text") return [];
    return edition.noteIds(mark).flatMap(id => {
      const note = edition.noteFor(id, mark);
      return note && (view !== "read" || note.matches(IN_READ)) ? [{ id, note }] : [];
    });
  }

  /** @param {HTMLElement} mark */
  function open(mark) {
    clearTimeout(timer);
    if (owner?.mark === mark) return;
    close();
    const found = notesOn(mark);
    if (!found.length) return;
    owner = {
      mark,
      notes: found.map(entry => entry.note),
      pieces: found.flatMap(entry => piecesOf(entry.id, entry.note, mark))
    };
    card.replaceChildren(...owner.notes.map(copyOf));
    card.scrollTop = 0;
    card.showPopover?.();
    light(true);
    mark.setAttribute("aria-describedby", card.id);
    place();
  }

  function close() {
    clearTimeout(timer);
    if (!owner) return;
    light(false);
    owner.mark.removeAttribute("aria-describedby");
    owner = null;
    if (card.hidePopover && card.matches(":popover-open")) card.hidePopover();
  }

  /**
   * @param {() => void} action
   * @param {number} delay ms
   */
  function soon(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  /**
   * @param {Event} event
   * @returns {HTMLElement | null}
   */
  function markAt(event) {
    const mark = /** @type {HTMLElement | null} */ (nearest(event, ".witness [data-notes]"));
    return mark && article.contains(mark) ? mark : null;
  }

  /**
   * Tab leads from the words into their card and from its end on to what follows the words.
   * @param {KeyboardEvent} event
   * @param {HTMLElement} mark
   */
  function onTab(event, mark) {
    const links = all(FOCUSABLE, card);
    const here = document.activeElement;
    if (here === mark && !event.shiftKey && links.length) {
      event.preventDefault();
      links[0].focus();
    } else if (here === links[0] && event.shiftKey) {
      event.preventDefault();
      mark.focus();
    } else if (here === links[links.length - 1] && !event.shiftKey) {
      const next = all(FOCUSABLE).find(
          element =>
            !card.contains(element) &&
            element.tabIndex >= 0 &&
            element.offsetParent &&
            mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
        );
      close();
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  }

  document.addEventListener("pointerdown", event => {
    touched = event.pointerType !== "mouse";
    pressedAt = event.clientX;
    if (owner && !card.contains(targetOf(event)) && !markAt(event)) close();
  });
  article.addEventListener("pointerover", event => {
    const mark = event.pointerType === "mouse" && !event.buttons && markAt(event);
    if (mark)
      soon(() => {
        open(mark);
      }, OPEN_AFTER);
  });
  article.addEventListener("pointermove", event => {
    // who selects words wants no card in the way
    if (event.buttons && event.pointerType === "mouse") close();
  });
  article.addEventListener("pointerout", event => {
    if (event.pointerType === "mouse" && markAt(event)) soon(leave, CLOSE_AFTER);
  });
  card.addEventListener("pointerenter", () => {
    clearTimeout(timer);
  });
  card.addEventListener("pointerleave", event => {
    if (event.pointerType === "mouse") soon(leave, CLOSE_AFTER);
  });

  /** A card that holds the focus, or whose words do, stays. */
  function leave() {
    if (!owner || card.contains(document.activeElement) || owner.mark === document.activeElement) return;
    close();
  }

  article.addEventListener("focusin", event => {
    const mark = markAt(event);
    if (mark?.matches(":focus-visible")) open(mark);
  });
  document.addEventListener("focusout", event => {
    const next = /** @type {Element | null} */ (event.relatedTarget);
    if (!owner || !next || card.contains(next) || next === owner.mark) return;
    if (card.contains(targetOf(event)) || event.target === owner.mark) close();
  });
  article.addEventListener("click", event => {
    const mark = markAt(event);
    if (!mark || isElsewhere(event)) return;
    if (event.detail && Math.abs(event.clientX - pressedAt) > 4) {
      event.preventDefault();
      return;
    } // words were selected, not pressed
    if (!touched && mark.matches("a[href]")) return;
    event.preventDefault(); // a finger asks first and follows the link in the card
    if (owner?.mark === mark) close();
    else open(mark);
  });
  /* Browsers let no selection begin on a link, and here most words are links: while the button is down, they are not. */
  article.addEventListener("mousedown", event => {
    const link = markAt(event);
    const href = link?.getAttribute("href");
    if (!link || !href || event.button || isElsewhere(event)) return;
    link.removeAttribute("href");
    window.addEventListener(
      "mouseup",
      () => {
        link.setAttribute("href", href);
      },
      { once: true, capture: true }
    );
  });
  card.addEventListener("click", event => {
    const link = /** @type {HTMLAnchorElement | null} */ (nearest(event, "a[href^='#']"));
    if (!link) return;
    close();
    if (location.hash === link.hash) edition.reveal(idIn(link.hash));
  });
  document.addEventListener("keydown", event => {
    if (!owner) {
      const target = targetOf(event);
      if ((event.key === "Enter" || event.key === " ") && target?.matches("ins.instead")) {
        event.preventDefault();
        open(target);
      }
      return;
    }
    if (event.key === "Tab") onTab(event, owner.mark);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (card.contains(document.activeElement)) owner.mark.focus();
    close();
  });
  window.addEventListener("scroll", place, { passive: true });
  window.addEventListener("resize", close);
  edition.closeCard = close;
}
