/* The pages of the essays, when a reader wants to verify the text: loaded then. */

import { verify } from "./verify/control.js";

window.editionVerify = verify;
