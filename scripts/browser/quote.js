/* The quote checker. */

import { startQuoteChecker } from "./quotes/box.js";

startQuoteChecker();
