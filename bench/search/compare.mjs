// What the search of a built site costs, and how well it finds; beside it Pagefind on the same pages.
//
//   node bench/search/compare.mjs SITE [PAGEFIND]
//
// SITE has been built (`ocop build --site SITE`). PAGEFIND is the program of Pagefind (pagefind-bin-extended 1.5.2); its
// index goes to a copy of the pages, never into the site. Needs Chromium for the times and for Pagefind.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { openBrowser } from "../../Tests/search/browser.mjs";
import { otherTonePlacement, random, telex, telexTones, unaccented, vni, withTypo } from "../../Tests/search/known-items.mjs";
import { loadScripts, openIndex } from "../../Tests/search/static-index.mjs";

const [folder, pagefind] = process.argv.slice(2);
const output = join(folder, "public");
const products = JSON.parse(readFileSync(join(output, "data/products.json"), "utf8"));
const items = Array.isArray(products) ? products : products.products;
const ASSETS = new URL("../../themes/default/assets/", import.meta.url);
const scripts = readdirSync(ASSETS).filter((name) => /^search.*\.js$/.test(name))
  .reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, ASSETS)), { level: 9 }).length, 0);

const next = random(5);
const first = (text, n) => text.split(" ").slice(0, n).join(" ");
const KINDS = {
  "exact name": (p) => p.name,
  "without accents": (p) => unaccented(p.name),
  "last word begun": (p) => p.name.slice(0, -1),
  Telex: (p) => telex(p.name),
  "Telex, tones only": (p) => telexTones(p.name),
  VNI: (p) => vni(p.name),
  "one slip": (p) => withTypo(p.name, next),
  "the other tone placement": (p) => otherTonePlacement(p.name.normalize("NFD")),
  "đ typed as d": (p) => p.name.replace(/đ/g, "d").replace(/Đ/g, "D"),
  "name and commune": (p) => `${p.name} ${p.commune}`,
  code: (p) => p.gtin,
};
const BROAD = [(p) => unaccented(first(p.name, 2)), (p) => first(p.name, 3), (p) => `${first(p.name, 2)} ${p.province}`, (p) => p.producer];
const pick = () => items[Math.floor(next() * items.length)];
const known = Object.entries(KINDS).flatMap(([kind, make]) =>
  Array.from({ length: 15 }, () => {
    const product = pick();
    return { kind, query: make(product), key: product.key };
  }));
// For the bytes: half of them known items, half of them what a visitor types before knowing what there is.
const sample = Array.from({ length: 50 }, (_, i) => (i % 2 ? known[(i * 7) % known.length].query : BROAD[(i / 2) % BROAD.length](pick())));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const kB = (bytes) => (bytes / 1000).toFixed(1) + " kB";
const line = (name, ours, theirs = "") => console.log(`${name.padEnd(46)} ${String(ours).padStart(12)} ${String(theirs).padStart(12)}`);
const reciprocal = (keys, key) => (keys.indexOf(key) < 0 ? 0 : 1 / (1 + keys.indexOf(key)));

const { searchText } = loadScripts();
/** Loads the texts behind those results that do not show every word, as the page does. */
const explain = (index, { hits, results, words, ignored }) =>
  Promise.all(results.map((result, i) => {
    const seen = searchText.words([result.title, result.place, result.summary].join(" "));
    const isShown = (typed) => seen.some((word) => searchText.marks(word.text, [typed]));
    return words.every((word) => ignored.includes(word.text) || isShown(word)) ? [] : index.passages(hits[i]);
  }));
const cold = [], each = [];
for (const [i, query] of sample.entries()) {
  const index = openIndex(join(output, "search"), "vi");
  await index.first(query);
  cold.push(scripts + index.cost.bytes);
  const before = index.cost.bytes;
  await explain(index, await index.first(sample[(i + 1) % sample.length]));
  each.push(index.cost.bytes - before);
}
const ours = new Map();
const index = openIndex(join(output, "search"), "vi");
for (const { kind, query, key } of known) {
  const { results } = await index.first(query);
  ours.set(kind, [...(ours.get(kind) || []), reciprocal(results.map((result) => result.key), key)]);
}

// A server that counts what it sends, compressed.
const serve = (root) =>
  new Promise((done) => {
    const sent = { bytes: 0 };
    const server = createServer((request, response) => {
      let file = join(root, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
      if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
      if (!existsSync(file)) return response.writeHead(404).end();
      const body = readFileSync(file);
      sent.bytes += Math.min(body.length, gzipSync(body, { level: 9 }).length);
      const type = { html: "text/html; charset=utf-8", js: "text/javascript", wasm: "application/wasm", css: "text/css" }[file.split(".").pop()];
      response.writeHead(200, { "Content-Type": type || "application/octet-stream", "Cache-Control": "no-store" }).end(body);
    });
    server.listen(0, "127.0.0.1", () => done({ origin: `http://127.0.0.1:${server.address().port}`, sent, close: () => server.close() }));
  });

const browser = await openBrowser();
const times = [];
{
  const server = await serve(output);
  const page = await browser.openPage();
  await page.go(`${server.origin}/tim-kiem/`);
  await page.until(`document.readyState === "complete"`);
  await page.call("Emulation.setCPUThrottlingRate", { rate: 4 });
  for (const query of sample) {
    for (const [turn, end] of ["", " ", "", " "].entries()) {
      // From the second time on the files are there: only the work is timed, from the key to the results.
      const took = await page.evaluate(`new Promise((done) => {
        const field = document.querySelector("input[type=search]"), list = document.querySelector("[data-results]");
        const start = performance.now();
        const watch = new MutationObserver(() => { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - start)); });
        watch.observe(list, { childList: true });
        setTimeout(() => done(NaN), 5000);
        field.value = ${JSON.stringify(query + end)};
        field.dispatchEvent(new Event("input"));
      })`);
      if (turn && !Number.isNaN(took)) times.push(took);
      // What follows the results (address, passages) is not to fall into the next turn.
      await new Promise((done) => setTimeout(done, 150));
    }
  }
  server.close();
}

let theirs;
if (pagefind) {
  const copy = mkdtempSync(join(tmpdir(), "pagefind-"));
  const pages = ["san-pham", "chu-the", "su-kien", "chung-nhan", "en/products", "en/producers", "en/events", "en/certifications"];
  for (const part of pages) {
    if (existsSync(join(output, part))) cpSync(join(output, part), join(copy, part), { recursive: true, filter: (path) => !/\/(trang|page)$/.test(path) });
  }
  const start = performance.now();
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", pagefind, "--site", copy], { encoding: "utf8" });
  const wall = (performance.now() - start) / 1000;
  const [user, system, memory] = run.stderr.trim().split("\n").pop().split(" ").map(Number);
  const server = await serve(copy);
  const ask = async (page, query) =>
    page.evaluate(`(async () => {
      window.pagefind ??= await import("/pagefind/pagefind.js");
      const found = await pagefind.search(${JSON.stringify(query)});
      return (await Promise.all(found.results.slice(0, 10).map((r) => r.data()))).map((d) => d.url);
    })()`);
  const fresh = async () => {
    const page = await browser.openPage();
    await page.go(`${server.origin}/su-kien/index.html`);
    await page.until(`document.readyState === "complete"`);
    server.sent.bytes = 0;
    return page;
  };
  const bytes = [], further = [];
  for (const [i, query] of sample.slice(0, 20).entries()) {
    const page = await fresh();
    await ask(page, query);
    bytes.push(server.sent.bytes);
    const before = server.sent.bytes;
    await ask(page, sample[i + 1]);
    further.push(server.sent.bytes - before);
  }
  const scores = new Map();
  const page = await fresh();
  for (const { kind, query, key } of known) {
    const urls = await ask(page, query);
    scores.set(kind, [...(scores.get(kind) || []), reciprocal(urls.map((url) => url.split("/").filter(Boolean).pop()), key)]);
  }
  theirs = { wall, cpu: user + system, memory, bytes, further, scores };
  server.close();
  rmSync(copy, { recursive: true, force: true });
}
browser.close();

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
line("", "ocop", theirs ? "Pagefind" : "");
line("scripts", kB(scripts));
line("empty cache to the first ten, median", kB(median(cold)), theirs && kB(median(theirs.bytes)));
line("empty cache to the first ten, most", kB(Math.max(...cold)), theirs && kB(Math.max(...theirs.bytes)));
line("each next query, median", kB(median(each)), theirs && kB(median(theirs.further)));
line("each next query, most", kB(Math.max(...each)), theirs && kB(Math.max(...theirs.further)));
times.sort((a, b) => a - b);
for (const [name, share] of [["median", 0.5], ["95 of 100", 0.95], ["most", 1]]) {
  line("key to results, 4 times slower CPU, " + name, times[Math.ceil(share * times.length) - 1].toFixed(0) + " ms");
}
if (theirs) line("index: CPU", "see --timings", theirs.cpu.toFixed(1) + " s");
if (theirs) line("index: wall, memory", "", `${theirs.wall.toFixed(1)} s, ${(theirs.memory / 1000).toFixed(0)} MB`);
console.log();
for (const [kind, scores] of ours) line("MRR@10, " + kind, mean(scores).toFixed(3), theirs && mean(theirs.scores.get(kind)).toFixed(3));
line("MRR@10, all", mean([...ours.values()].flat()).toFixed(3), theirs && mean([...theirs.scores.values()].flat()).toFixed(3));
