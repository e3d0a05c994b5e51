/* Kinds of block of a text, as the records of the search name them. */

/** What a block that matches weighs: a heading says little by itself. @type {Record<string, number>} */
export const PASSAGES = {
  paragraph: 1, list: 1, verse: 1, quotation: 1, heading: 0.45, title: 0.45, sidenote: 0.45, byline: 1, salutation: 1, signature: 1
};
