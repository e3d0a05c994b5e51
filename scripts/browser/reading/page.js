/* The reading page: everything that script adds to it. */

import { arrive } from "./arrive.js";
import { start as startCard } from "./card.js";
import { copying } from "./copying.js";
import { layers } from "./layers.js";
import { lens } from "./lens.js";
import { place } from "./place.js";
import { pointing } from "./pointing.js";
import { signs } from "./signs.js";
import { steps } from "./steps.js";
import { dial } from "./views.js";

const row = dial();
layers();
startCard();
pointing();
steps();
signs();
copying();
lens();
place(row);
arrive();
