/* The page on citing. */

import { fillAddresses } from "./pages/cite.js";

fillAddresses();
