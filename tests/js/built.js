/* The records of the edition, as scripts/build.py has written them, with the ids and addresses that
   scripts/finish.py gives them. */

import fs from "node:fs";
import { searchData } from "../../scripts/browser/search/pack.js";

export const built = JSON.parse(fs.readFileSync(new URL("../../docs/data/search.json", import.meta.url), "utf8"));

const given = built.records.map(record => {
  const address = record.location_page.replace(/(index)?\.md$/, "/") + (record.fragment && `#${record.fragment}`);
  return { id: record.fragment || address, ...record, address };
});

export const data = searchData({ ...built, records: given });
