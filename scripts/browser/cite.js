/* The page on citing. */

import { fillAddresses, offerCopies } from "./pages/cite.js";

fillAddresses();
offerCopies();
