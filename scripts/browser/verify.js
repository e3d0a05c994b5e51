/* The pages of the essays: a reader may verify the text. */

import { startVerify } from "./verify/control.js";

startVerify();
