/* Pages with a list that can be sorted and filtered. */

import { startFilters } from "./pages/filters.js";

startFilters();
