/* Pages with drawings whose marks are links. */

import { startMarks } from "./pages/marks.js";

startMarks();
