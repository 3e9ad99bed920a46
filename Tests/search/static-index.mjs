// Reads an index from a folder as the page does from a server, and counts what that costs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";

const ASSETS = new URL("../../themes/default/assets/", import.meta.url);

/** The scripts of the page, in a context of their own. */
export const scripts = () => {
  const context = vm.createContext({});
  for (const name of ["search-text.js", "search-engine.js"]) {
    vm.runInContext(readFileSync(new URL(name, ASSETS), "utf8"), context, { filename: name });
  }
  return vm.runInContext("({ searchText, searchEngine })", context);
};

/** An index below `folder`, for readers of `language`. */
export const openIndex = (folder, language) => {
  const files = new Map();
  const bytes = { compressed: 0, files: 0 };
  const load = (id) => {
    if (!files.has(id)) {
      const text = readFileSync(join(folder, id + ".js"), "utf8");
      let payload;
      vm.runInNewContext(text, { ocopSearch: (_, value) => (payload = value) });
      files.set(id, payload);
      bytes.compressed += gzipSync(text, { level: 9 }).length;
      bytes.files += 1;
    }
    return Promise.resolve(files.get(id));
  };
  const manifests = new Map();
  const manifest = async (code) => {
    if (!manifests.has(code)) manifests.set(code, JSON.parse(await load(code)));
    return manifests.get(code);
  };
  const { searchText, searchEngine } = scripts();
  const record = async (entry, number) => {
    const own = await manifest((await manifest(language)).languages[number]);
    const group = own.records.split(" ")[Math.floor(entry / 1024)];
    const chunk = await load(`${group}/${Math.floor((entry % 1024) / 16)}`);
    const [title, stars, place, thumbnail, summary, key] = chunk.split("\n")[entry % 16].split("\t");
    return [title, stars, place, thumbnail, summary, key];
  };
  const shown = async (hit) => {
    const own = await manifest((await manifest(language)).languages[hit.language]);
    const fields = await record(hit.entry, hit.language);
    const kind = own.kinds.find((k) => hit.entry < k[1]);
    const key = fields[5] || searchText.slug(fields[0]);
    return { title: fields[0], kind: kind[0], key, language: own.languages[hit.language], url: `${kind[2]}${key}/`, summary: fields[4] };
  };
  const open = async () => {
    const first = await manifest(language);
    return searchEngine(first, first.languages.indexOf(language), load, record);
  };
  return { open, shown, bytes, load };
};
