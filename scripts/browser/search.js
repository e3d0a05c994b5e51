/* The search page. */

import { startSearchPage } from "./search/page.js";

startSearchPage();
