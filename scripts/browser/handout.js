/* The handouts: what is printed is chosen, and the choice stands in the address. */

import { startHandout } from "./pages/handout.js";

startHandout();
