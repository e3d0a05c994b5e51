/* What stands outside the modules: set by a script of the page's head, by a data file, or by a worker. */

import type { SearchData } from "./records.js";

declare global {
  interface Window {
    /** The query of the search page, which its head hides from Material's script. */
    editionAsked?: string;
    /** assets/search/index.js */
    editionSearchData?: SearchData;
    /** data/witness/<essay>.js */
    editionWitness?: import("../verify/compare.js").WitnessRecord;
    /** assets/cite/<essay>.js */
    editionCitations?: import("../citing/said.js").Citations;
    /** verify.js, once it is loaded: compares the page with the record and says what was found. */
    editionVerify?: (said: HTMLElement) => Promise<void>;
    /** citing.js, once it is loaded: opens the bar on what is selected, on a paragraph, on the essay. */
    editionCiting?: {
      selection(isAsked: boolean): Promise<void>;
      paragraph(block: HTMLElement, from: HTMLElement): Promise<void>;
      essay(from: HTMLElement): Promise<void>;
    };
    /** data/book.js */
    editionBook?: import("../references/book.js").Book;
    /** The engine for the header, once its worker has loaded it. */
    editionHeaderSearch?: (question: string) => Promise<import("../search/header-engine.js").Item[][]>;
    /** The essay page, for the tests and the console. */
    edition?: import("../reading/page.js").Edition;
  }
  /** In a worker; in the frame that stands for one, a promise comes back. */
  function importScripts(...addresses: string[]): void | Promise<unknown>;
}
