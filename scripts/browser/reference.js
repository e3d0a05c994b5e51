/* The page /r/, and the page for an address at which there is nothing. */

import { startBox } from "./references/box.js";

startBox();
