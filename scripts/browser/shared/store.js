/* What a reader's browser remembers for us. Storage may be forbidden or full, and what is in it may
   be anything: then nothing is remembered, and nothing else happens. */

const PREFIX = "edition.";

/**
 * What was remembered under a key, if it is one of the values that we write; else null.
 * @param {string} key
 * @param {(value: string) => boolean} isOurs
 * @returns {string | null}
 */
export function recall(key, isOurs) {
  try {
    const value = localStorage.getItem(PREFIX + key);
    return value !== null && isOurs(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * Keep a value under a key; null forgets it.
 * @param {string} key
 * @param {string | null} value
 */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    /* forbidden or full */
  }
}
