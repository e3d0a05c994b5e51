/* Every page. */

import { startFrame } from "./pages/frame.js";
import { markOnArrival } from "./search/arrival.js";
import { followHeaderField } from "./search/header-field.js";

startFrame();
followHeaderField();
markOnArrival();
