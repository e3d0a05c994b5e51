/* The pages of the essays: everything that script adds to them. */

import { arrive } from "./reading/arrive.js";
import { asking } from "./reading/asking.js";
import { start as startCard } from "./reading/card.js";
import { copying } from "./reading/copying.js";
import { paragraphs } from "./reading/essay.js";
import { layers } from "./reading/layers.js";
import { lens } from "./reading/lens.js";
import { place } from "./reading/place.js";
import { pointing } from "./reading/pointing.js";
import { signs } from "./reading/signs.js";
import { steps } from "./reading/steps.js";
import { takeTurns } from "./reading/turns.js";
import { dial } from "./reading/views.js";

takeTurns(paragraphs);
const tools = dial();
layers();
startCard();
pointing();
steps();
signs();
copying();
lens();
asking(tools);
place(tools);
arrive();
