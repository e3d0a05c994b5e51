/* What the worker of the header's search loads with the first question. */

import { makeHeaderSearch } from "./search/header-engine.js";

if (window.editionSearchData) window.editionHeaderSearch = makeHeaderSearch(window.editionSearchData);
