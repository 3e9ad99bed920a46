// Reads an index from a folder with the page's own scripts, and counts what that costs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const ASSETS = new URL("../../themes/default/assets/", import.meta.url);

/** The scripts of the page that need no page. */
export const SCRIPTS = ["search-text.js", "search-engine.js", "search-index.js"];

export const loadScripts = () => {
  const context = vm.createContext({});
  for (const name of SCRIPTS) vm.runInContext(readFileSync(new URL(name, ASSETS), "utf8"), context, { filename: name });
  return vm.runInContext("({ searchText, searchIndex })", context);
};

/** The index in `folder`, for a reader of `language`. `cost` grows with every file that is read. */
export const openIndex = (folder, language) => {
  const cost = { bytes: 0, files: 0 };
  const index = loadScripts().searchIndex(language, async (id) => {
    const text = readFileSync(join(folder, id + ".js"), "utf8");
    cost.bytes += gzipSync(text, { level: 9 }).length;
    cost.files += 1;
    let payload;
    vm.runInNewContext(text, { ocopSearch: (name, value) => (payload = name === id ? value : undefined) });
    return payload;
  });
  /** The first results as a page shows them. */
  const first = async (query, count = 10) => {
    const answer = await index.search(query);
    return { ...answer, results: await Promise.all(answer.hits.slice(0, count).map(index.record)) };
  };
  return { ...index, first, cost };
};
