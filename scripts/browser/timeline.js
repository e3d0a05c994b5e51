/* The timeline: its drawing listens to the filters of its table. */

import { startFilters } from "./pages/filters.js";
import { startTimeline } from "./pages/timeline.js";

startTimeline();
startFilters();
