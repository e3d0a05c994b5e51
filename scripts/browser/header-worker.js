/* The worker of the header's search. */

import { startWorker } from "./search/header-worker.js";

startWorker();
