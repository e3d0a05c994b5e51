/* The comparison of the essays. */

import { startComparison } from "./pages/compare.js";

startComparison();
