// The search page in Chromium: from a server under a strict policy, and from a folder.
// OCOP names the program, CHROMIUM the browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { openBrowser, serve } from "./browser.mjs";
import { generateSite } from "./generate-site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ocop = process.env.OCOP || ["release", "debug"].map((kind) => join(root, ".build", kind, "ocop")).find(existsSync);
const RESULTS = `[...document.querySelectorAll("[data-results] a[data-key]")]`;
const STATUS = `document.querySelector("[role=status]").textContent`;

let folder, site, server, browser, page;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "ocop-page-"));
  site = generateSite(folder, 400);
  const producer = readdirSync(join(folder, "content/producers"))[0].replace(".md", "");
  const product = `---\nname: Chuối ép thử\nproducer: ${producer}\nset: 8\n---\n`;
  writeFileSync(join(folder, "content/products/chuoi-ep-thu.md"), product);
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
    writeFileSync(join(folder, "content", path), text);
  };
  for (const [key, name, gtin] of [["nuoc-thu", "Nước thử", `gtin: "9529999999993"\n`], ["tra-thu", "Trà lô thử", ""]]) {
    put(`products/${key}/index.md`, `---\nname: ${name}\nproducer: ${producer}\nset: 8\n${gtin}---\n`);
    put(`products/${key}/index.en.md`, `---\nname: ${key}\n---\n`);
  }
  put("products/nuoc-thu/lots/ND-2026-05.md", "---\nproduced: 2026-05-08\nexpires: 2026-08-08\nrecalled:\n  date: 2026-05-29\n  reason: Nắp không kín\n---\n");
  put("products/tra-thu/lots/ND-2026-05.md", "---\nproduced: 2026-05-09\n---\n");
  put("products/tra-thu/lots/TL-2026-06.md", "---\nproduced: 2026-05-20\nrecalled:\n  date: 2026-06-10\n  reason: Có cát\n---\n");
  execFileSync(ocop, ["build", "--site", folder, "--as-of", "2026-06-01"], { stdio: "ignore" });
  server = await serve(join(folder, "public"));
  browser = await openBrowser();
  page = await browser.openPage();
});
after(() => {
  browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the scripts weigh less than 12.3 kB, compressed file by file, without remarks, types and indentation", () => {
  const assets = join(folder, "public/assets");
  const scripts = readdirSync(assets).filter((name) => /^search.*\.js$/.test(name)).map((name) => readFileSync(join(assets, name)));
  const weight = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  assert.ok(scripts.length > 1 && weight < 12_300, `${weight} bytes`);
  assert.ok(scripts.every((script) => !/^ |^\/\/|^$|@type/m.test(script.toString().trimEnd())));
});

const open = async (query) => {
  await page.go(`${server.origin}/tim-kiem/${query}`);
  await page.until(`document.readyState === "complete" && document.querySelector("input[type=search]")`);
};
const settle = (count) => page.until(`${RESULTS}.length ${count} && !document.querySelector("[aria-busy]")`);

test("results come while typing, marked, counted, and sent with the address", async () => {
  await open("");
  await page.type("banh com");
  await settle("> 0");
  assert.match(await page.evaluate(STATUS), /^\d+ kết quả cho “banh com”$/);
  assert.equal(await page.evaluate(`${RESULTS}.every((a) => a.querySelector("mark") && a.pathname === "/san-pham/" + a.dataset.key + "/")`), true);
  await page.until(`location.search === "?q=banh+com"`);
  assert.equal(await page.evaluate(`document.querySelector("mark").textContent`), "Bánh");
  assert.ok((await page.evaluate(`document.querySelector(".result-stars").getAttribute("aria-label")`)).endsWith("sao"));
});

test("a product without stars in force says why", async () => {
  await open("?q=" + encodeURIComponent("chuối ép thử"));
  await settle("=== 1");
  const said = (part) => page.evaluate(`[...document.querySelectorAll("[data-results] ${part}")].map((state) => state.textContent)`);
  assert.deepEqual(await said(".state[data-state=none]"), ["Chưa có dữ liệu công nhận OCOP"]);
  assert.deepEqual(await said(".result-stars"), []);
});

test("a shared address shows the same, and the back button leads back", async () => {
  await open("?q=" + encodeURIComponent("nước mắm"));
  await settle("> 0");
  const first = await page.evaluate(`${RESULTS}[0].dataset.key`);
  await page.evaluate(`{ const field = document.querySelector("input[type=search]"); field.value = "trà sen"; field.dispatchEvent(new Event("input")); }`);
  await page.until(`${STATUS}.includes("trà sen") && location.search.includes("sen")`);
  await page.evaluate(`history.back()`);
  await page.until(`${STATUS}.includes("nước mắm")`);
  assert.equal(await page.evaluate(`document.querySelector("input[type=search]").value`), "nước mắm");
  assert.equal(await page.evaluate(`${RESULTS}[0].dataset.key`), first);
});

test("the keyboard walks through the results as a combobox does", async () => {
  await open("?q=mat+ong");
  await settle("> 1");
  const combobox = `document.querySelector("[role=combobox]")`;
  assert.equal(await page.evaluate(`document.getElementById(${combobox}.getAttribute("aria-controls")).getAttribute("role")`), "listbox");
  assert.equal(await page.evaluate(`${combobox}.getAttribute("aria-expanded")`), "true");
  await page.evaluate(`${combobox}.focus()`);
  await page.key("ArrowDown");
  await page.key("ArrowDown");
  assert.equal(await page.evaluate(`${combobox}.getAttribute("aria-activedescendant")`), "result-1");
  assert.equal(await page.evaluate(`${RESULTS}.filter((a) => a.getAttribute("aria-selected") === "true").length`), 1);
  await page.key("Escape");
  assert.equal(await page.evaluate(`${combobox}.hasAttribute("aria-activedescendant")`), false);
  await page.key("ArrowDown");
  const key = await page.evaluate(`${RESULTS}[0].dataset.key`);
  await page.key("Enter", "\r");
  await page.until(`document.body.dataset.key === ${JSON.stringify(key)}`);
});

test("a whole code and Enter open the entry", async () => {
  const product = site.products[7];
  await open("");
  await page.type(product.gtin);
  await settle("=== 1");
  await page.key("Enter", "\r");
  await page.until(`document.body.dataset.page === "product" && document.body.dataset.key === ${JSON.stringify(product.key)}`);
});

// Of each result: what it says beside its title, whether anything is marked, where it leads.
const LOTS = `${RESULTS}.map((a) => [
  ...[".state", ".result-stars", ".result-lot", ".result-passage"].map((part) => a.querySelector(part)?.textContent), a.querySelectorAll("mark").length, a.pathname + a.hash,
])`;
const day = (iso) => page.evaluate(`(() => { Date.now = () => Date.parse("${iso}T05:00:00+07:00"); const field = document.querySelector("input[type=search]"); field.dispatchEvent(new Event("input")); })()`);

test("the code of a lot leads to the lot, and says that it was recalled", async () => {
  const recalled = ["Đã thu hồi", null, "Lô ND-2026-05, sản xuất 08/05/2026, hạn sử dụng 08/08/2026", null, 0, "/01/09529999999993/10/ND-2026-05/#vi"];
  // Another product has a lot of that code.
  await open("?q=ND-2026-05");
  await settle("=== 2");
  const [own, other] = await page.evaluate(LOTS);
  assert.deepEqual(own, recalled);
  assert.match(other.pop(), /^\/Q\/\w+\/ND-2026-05\/#vi$/);
  assert.deepEqual(other, ["Chưa có dữ liệu công nhận OCOP", null, "Lô ND-2026-05, sản xuất 09/05/2026", null, 0]);
  // The whole address that the code holds.
  await open("?q=" + encodeURIComponent("HTTPS://OCOP.EXAMPLE.VN/01/09529999999993/10/ND-2026-05"));
  await settle("=== 1");
  assert.deepEqual(await page.evaluate(LOTS), [recalled]);
  await page.go(`${server.origin}/en/search/?q=ND-2026-05`);
  await settle("=== 2");
  assert.deepEqual((await page.evaluate(LOTS))[0], ["Recalled", null, "Lot ND-2026-05, produced 8 May 2026, best before 8 August 2026", null, 0, "/01/09529999999993/10/ND-2026-05/#en"]);
  // Enter opens the lot, whose page has a policy of its own.
  const reader = await browser.openPage();
  await reader.go(`${server.origin}/tim-kiem/`);
  await reader.until(`document.readyState === "complete" && document.querySelector("input[type=search]")`);
  await reader.type("01/09529999999993/10/ND-2026-05");
  await reader.until(`${RESULTS}.length === 1 && !document.querySelector("[aria-busy]")`);
  await reader.key("Enter", "\r");
  await reader.until(`document.body.dataset.page === "trace" && document.body.dataset.lot === "ND-2026-05" && "recalled" in document.body.dataset`);
});

test("a recall of a later day is told from that day on, one that the build knew whatever the clock says", async () => {
  await open("?q=TL-2026-06");
  await settle("=== 1");
  const state = `${RESULTS}[0].querySelector(".state").textContent`;
  for (const [today, told] of [["2026-06-09", "Chưa có dữ liệu công nhận OCOP"], ["2026-06-10", "Đã thu hồi"]]) {
    await day(today);
    await page.until(`!document.querySelector("[aria-busy]") && ${state} === ${JSON.stringify(told)}`);
  }
  await open("?q=ND-2026-05");
  await settle("=== 2");
  await day("2020-01-01");
  await page.until(`!document.querySelector("[aria-busy]") && ${state} === "Đã thu hồi"`);
});

test("what a code finds has no marks: a code is in no text", async () => {
  await open("?q=" + site.products[7].gtin);
  await settle("=== 1");
  assert.equal(await page.evaluate(`document.querySelectorAll("[data-results] mark").length`), 0);
  await open("?q=" + site.products[7].lot);
  await settle("=== 1");
  assert.deepEqual(await page.evaluate(`${RESULTS}.map((a) => [a.dataset.key, a.pathname, a.querySelector(".result-lot").textContent])`), [
    [site.products[7].key, `/01/0${site.products[7].gtin}/10/${site.products[7].lot}/`, `Lô ${site.products[7].lot}, sản xuất 01/03/2026`],
  ]);
  assert.equal(await page.evaluate(`${RESULTS}[0].querySelectorAll(".result-stars").length`), 1);
});

test("filters count, narrow, and stand in the address", async () => {
  await open("?q=hop+tac+xa");
  await settle("> 0");
  await page.evaluate(`document.querySelector("[data-search-filters]").open = true`);
  const option = await page.until(`(() => { const o = document.querySelector("select[name=kind] option[value=producer]"); return o && { n: +o.text.match(/\\((\\d+)\\)/)[1] }; })()`);
  await page.evaluate(`{ const s = document.querySelector("select[name=kind]"); s.value = "producer"; s.dispatchEvent(new Event("change", { bubbles: true })); }`);
  await page.until(`${STATUS}.startsWith("${option.n} kết quả")`);
  assert.equal(await page.evaluate(`${RESULTS}.every((a) => a.dataset.kind === "producer")`), true);
  assert.match(await page.evaluate(`location.search`), /kind=producer/);
  // The choice survives a reload.
  await page.call("Page.reload");
  await page.until(`${STATUS}.startsWith("${option.n} kết quả")`);
  await page.until(`document.querySelector("select[name=kind]").value === "producer"`);
});

test("a province filter offers its communes", async () => {
  const product = site.products[0];
  await open("?q=hop+tac+xa");
  await settle("> 0");
  await page.evaluate(`document.querySelector("[data-search-filters]").open = true`);
  const code = await page.until(`[...document.querySelectorAll("select[name=province] option")].find((o) => o.text.startsWith(${JSON.stringify(product.province + " (")}))?.value`);
  await page.evaluate(`{ const s = document.querySelector("select[name=province]"); s.value = "${code}"; s.dispatchEvent(new Event("change", { bubbles: true })); }`);
  await page.until(`[...document.querySelectorAll("select[name=commune] option")].some((o) => o.text.startsWith(${JSON.stringify(product.commune + " (")}))`);
  assert.equal(await page.evaluate(`${RESULTS}.every((a) => a.querySelector(".result-place").textContent.endsWith(${JSON.stringify(product.province)}))`), true);
});

test("what is not there is said, and the way by letters stays open", async () => {
  await open("?q=zzzzqq");
  await page.until(`${STATUS}.includes("Không tìm thấy")`);
  assert.equal(await page.evaluate(`${RESULTS}.length`), 0);
  assert.equal(await page.evaluate(`document.querySelector("[data-search-start]").hidden`), false);
  await open("?q=" + encodeURIComponent("bánh cốm zzzzqq"));
  await settle("> 0");
  assert.match(await page.evaluate(`document.querySelector("[data-search-notes]").textContent`), /Đã bỏ qua: zzzzqq/);
  await open("?q=banhs+coms");
  await settle("> 0");
  assert.match(await page.evaluate(`document.querySelector("[data-search-notes]").textContent`), /“coms”, đã tìm “cốm”/);
});

const notes = `[...document.querySelectorAll("[data-search-notes] p")].map((p) => [p.textContent, p.querySelector("a")?.search])`;
const english = async (query) => {
  await page.go(`${server.origin}/en/search/${query}`);
  await page.until(`document.readyState === "complete" && document.querySelector("input[type=search]")`);
};

test("a word that was taken for another is said, and a link searches for what was written", async () => {
  await english("?q=fish+sause");
  await settle("> 0");
  assert.deepEqual(await page.evaluate(notes), [["“sause” was not found; showing “sauce”", null], ["Search for “fish sause” exactly", "?q=fish+sause&exact=1"]]);
  await page.evaluate(`document.querySelector("[data-search-notes] a").click()`);
  await page.until(`location.search === "?q=fish+sause&exact=1" && ${STATUS}.startsWith("Nothing found for “fish sause”")`);
  assert.equal(await page.evaluate(`document.querySelectorAll("[data-search-notes] p").length`), 0);
  // What holds one of the words is there all the same, under its heading.
  assert.equal(await page.evaluate(`document.querySelector("[data-results] [role=group]").getAttribute("aria-label")`), "With some of the words: fish, sause");
  // Who types on is read as always.
  await page.type(" ");
  await page.until(`${STATUS}.endsWith("results for “fish sause”") && !location.search.includes("exact")`);
});

test("what may have been meant is a link", async () => {
  await open("?q=goa");
  await page.until(`${STATUS}.includes("Không tìm thấy")`);
  assert.deepEqual(await page.evaluate(notes), [["Có phải: gạo?", "?q=g%E1%BA%A1o"]]);
  await page.evaluate(`document.querySelector("[data-search-notes] a").click()`);
  await page.until(`${STATUS}.endsWith("kết quả cho “gạo”")`);
});

test("where no entry holds all words, others with some of them follow under a heading, within reach of the keyboard", async () => {
  await open("?q=chuoi+ep+tra+lo");
  await settle("> 1");
  const group = await page.evaluate(`[...document.querySelectorAll("[data-results] [role=group]")].map((g) => [g.getAttribute("aria-label"), [...g.querySelectorAll("a[role=option]")].map((a) => a.dataset.key)])`);
  assert.equal(group.length, 1);
  assert.equal(group[0][0], "Có một phần các từ: chuoi, ep, tra, lo");
  assert.deepEqual([await page.evaluate(`${RESULTS}[0].dataset.key`), group[0][1][0]].sort(), ["chuoi-ep-thu", "tra-thu"]);
  const last = await page.evaluate(`${RESULTS}.length`);
  await page.evaluate(`document.querySelector("[role=combobox]").focus()`);
  for (let i = 0; i < last; i++) await page.key("ArrowDown");
  assert.equal(await page.evaluate(`document.querySelector("[role=combobox]").getAttribute("aria-activedescendant")`), "result-" + (last - 1));
});

test("filters that let nothing through are said, and cleared with one button", async () => {
  await open("?q=mat+ong&stars=5");
  await page.until(`/không lọc thì có \\d+ kết quả/.test(${STATUS})`);
  assert.equal(await page.evaluate(`${RESULTS}.length`), 0);
  await page.evaluate(`document.querySelector("[data-search-clear]").click()`);
  await settle("> 0");
  await page.until(`location.search === "?q=mat+ong"`);
  assert.equal(await page.evaluate(`document.querySelector("[data-search-clear]").hidden`), true);
});

test("filters in an address without a word to look for show all that pass them", async () => {
  await open("?stars=4");
  await settle("=== 10");
  await page.until(`${STATUS} === "Tất cả (200)"`);
  const stars = `${RESULTS}.map((a) => a.querySelector(".result-stars")?.textContent)`;
  assert.deepEqual(await page.evaluate(stars), Array(10).fill("★★★★"));
  assert.equal(await page.evaluate(`document.querySelector("[data-search-filters]").hidden`), false);
  await page.until(`document.querySelector("select[name=stars]").value === "4"`);
  // What is written in one language only is there as well.
  await page.go(`${server.origin}/en/search/?kind=product&force=1`);
  await page.until(`${STATUS} === "All (400)"`);
  await page.go(`${server.origin}/en/search/?kind=producer`);
  await page.until(`${STATUS} === "All (200)"`);
  await settle("=== 10");
  await page.evaluate(`document.querySelector("[data-search-clear]").click()`);
  await settle("=== 0");
  await page.until(`location.search === ""`);
});

test("a result shows the sentence that holds what its summary does not", async () => {
  const product = site.products[9];
  const said = product.story.split(". ")[3];
  await open("?q=" + encodeURIComponent(`${product.name} ${said.split(" ").slice(0, 4).join(" ")}`));
  await settle("> 0");
  await page.until(`document.querySelector('a[data-key="${product.key}"] .result-passage').textContent.startsWith(${JSON.stringify(said)})`);
  assert.ok(await page.evaluate(`document.querySelectorAll('a[data-key="${product.key}"] .result-passage mark').length`) > 0);
  await open("?q=" + encodeURIComponent(`${product.name} ${product.producer}`));
  await page.until(`${RESULTS}[0]?.querySelector(".result-passage").textContent === ${JSON.stringify("Chủ thể, nhãn hiệu: " + product.producer)}`);
});

test("a result in another language says so and leads there", async () => {
  await open("?q=" + encodeURIComponent(site.products[5].english));
  await settle("> 0");
  assert.equal(await page.evaluate(`${RESULTS}[0].querySelector(".result-title").lang`), "en");
  assert.equal(await page.evaluate(`${RESULTS}[0].querySelector(".result-language").textContent`), "English");
  assert.ok((await page.evaluate(`${RESULTS}[0].pathname`)).startsWith("/en/products/"));
});

test("what the network lost is asked for when it is back", async () => {
  const offline = (is) => page.call("Network.emulateNetworkConditions", { offline: is, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.call("Network.enable");
  await open("?q=mat+ong");
  await settle("> 0");
  for (const query of ["nước mắm", "trà sen"]) {
    await offline(true);
    await page.evaluate(`document.querySelector("input[type=search]").value = ""`);
    await page.type(query);
    await page.until(`${STATUS}.includes("Chưa tải được dữ liệu")`);
    assert.equal(await page.evaluate(`${RESULTS}.length`), 0);
    await offline(false);
    await page.key("Enter", "\r");
    await page.until(`${STATUS}.includes("${query}") && ${RESULTS}.length > 0`);
  }
});

test("who comes back from a result finds as many as there were", async () => {
  await open("?q=hop+tac+xa");
  await settle("=== 10");
  await page.evaluate(`document.querySelector("[data-search-more]").click()`);
  await settle("=== 30");
  await page.call("Page.reload");
  await settle("=== 30");
  await page.evaluate(`{ document.querySelector("input[type=search]").value = ""; }`);
  await page.type("banh");
  await settle("=== 10");
});

test("it works from a folder, links included", async () => {
  await page.go(pathToFileURL(join(folder, "public/tim-kiem/index.html")) + "?q=banh+com");
  await settle("> 0");
  const key = await page.evaluate(`${RESULTS}[0].dataset.key`);
  await page.evaluate(`${RESULTS}[0].click()`);
  await page.until(`location.pathname.endsWith("/san-pham/${key}/index.html") && document.body.dataset.key === "${key}"`);
});

test("from a folder the form of the home page and its links lead to pages", async () => {
  await page.go(String(pathToFileURL(join(folder, "public/index.html"))));
  await page.until(`document.readyState === "complete" && document.forms.length`);
  assert.deepEqual(await page.evaluate(`[...document.links].map((a) => a.href).filter((href) => href.startsWith("file:") && href.endsWith("/"))`), []);
  await page.evaluate(`{ document.querySelector("input[type=search]").value = "banh com"; document.querySelector("form[role=search]").requestSubmit(); }`);
  await page.until(`document.body?.dataset.page === "search" && location.protocol === "file:"`);
  await settle("> 0");
  // What is typed there goes into the address as well.
  await page.evaluate(`document.querySelector("input[type=search]").value = ""`);
  await page.type("mat ong");
  await page.until(`location.search === "?q=mat+ong"`);
  await page.evaluate(`document.querySelector(".search-letters a").click()`);
  await page.until(`document.body?.dataset.page === "list" && location.pathname.endsWith("/index.html")`);
});

test("without JavaScript there are letters that lead into the list", async () => {
  await page.call("Emulation.setScriptExecutionDisabled", { value: true });
  await open("");
  await page.call("Emulation.setScriptExecutionDisabled", { value: false });
  const letters = await page.evaluate(`[...document.querySelectorAll(".search-letters a")].map((a) => a.textContent + " " + a.pathname + a.hash)`);
  assert.ok(letters.some((line) => line === "B /san-pham/#letter-b"));
  assert.ok(letters.some((line) => /^T \/san-pham\/trang\/\d+\/#letter-t$/.test(line)));
  // Each leads to the first product of its letter.
  for (const line of letters) {
    const [letter, path, hash] = line.match(/(\S+) ([^#]+)#(.+)/).slice(1);
    const list = readFileSync(join(folder, "public", path, "index.html"), "utf8");
    const names = [...list.matchAll(/<li class="card product"( id="([^"]+)")?[^]*?<h3><a[^>]*>([^<]+)/g)];
    const first = names.findIndex(([, , id]) => id === hash);
    assert.equal(names[first][3].normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC")[0].toUpperCase(), letter, line);
    if (first > 0) assert.notEqual(names[first - 1][3][0], names[first][3][0], line);
  }
  assert.equal(await page.evaluate(`document.querySelector("[data-search-start]").hidden`), false);
});

test("nothing was thrown, and the policy refused nothing", () => {
  assert.deepEqual(page.problems, []);
});
