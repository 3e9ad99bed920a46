// Known-item queries over a site that `ocop build` has made, read with the page's own scripts.
// OCOP names the program; without it the one in .build is taken.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { generateSite } from "./generate-site.mjs";
import { otherTonePlacement, random, telex, telexTones, unaccented, vni, withTypo } from "./known-items.mjs";
import { openIndex } from "./static-index.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ocop = process.env.OCOP || ["release", "debug"].map((kind) => join(root, ".build", kind, "ocop")).find(existsSync);
const EACH = 14;

const build = (site) => execFileSync(ocop, ["build", "--site", site, "--as-of", "2026-06-01"], { stdio: "ignore" });

let folder, site;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "ocop-search-"));
  site = generateSite(folder, 400);
  build(folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

const words = (text, from, to) => text.split(" ").slice(from, to).join(" ");

// How a query is made of a product, in which language it is asked, and what has to be found.
const KINDS = {
  "exact name": { query: (p) => p.name },
  "without accents": { query: (p) => unaccented(p.name) },
  "accents on some words": { query: (p) => p.name.split(" ").map((word, i) => (i % 2 ? unaccented(word) : word)).join(" ") },
  "upper case": { query: (p) => p.name.toUpperCase() },
  "decomposed": { query: (p) => p.name.normalize("NFD") },
  "last word begun": { query: (p) => p.name.slice(0, -1) },
  "Telex": { query: (p) => telex(p.name) },
  "Telex, tones only": { query: (p) => telexTones(p.name) },
  "VNI": { query: (p) => vni(p.name) },
  "one slip": { query: (p, next) => withTypo(p.name, next) },
  "the other tone placement": { query: (p) => otherTonePlacement(p.name.normalize("NFD")), differs: true },
  "đ typed as d": { query: (p) => p.name.replace(/đ/g, "d").replace(/Đ/g, "D"), differs: true },
  "name and commune": { query: (p) => `${words(p.name, 0, 2)} ${p.name.split(" ").at(-1)} ${p.commune}` },
  "name and former province": { query: (p) => (p.former ? `${p.name} ${p.former}` : "") },
  "former commune": { query: (p, _, i) => (p.former ? `xa thi du ${i + 1}` : "") },
  "GTIN": { query: (p) => p.gtin },
  "lot code": { query: (p) => p.lot },
  "scanned address": { query: (p) => `HTTPS://OCOP.EXAMPLE.VN/01/0${p.gtin}` },
  "decision number": { query: (p) => p.decision.number, wanted: (p) => p.decision.key },
  "decision number, sloppily": { query: (p) => unaccented(p.decision.number).replace("/", " "), wanted: (p) => p.decision.key },
  "producer": { query: (p) => unaccented(p.producer), wanted: (p) => unaccented(p.producer).replace(/ /g, "-") },
  "English name": { query: (p) => p.english, language: "en" },
  "English name from the Vietnamese page": { query: (p) => p.english },
  "Vietnamese name from the English page": { query: (p) => p.name, language: "en" },
};

test("the right entry comes first: mean reciprocal rank at 10 of 0.95 or better", async (t) => {
  assert.ok(Object.keys(KINDS).length * EACH >= 150);
  const indexes = { vi: openIndex(join(folder, "public/search"), "vi"), en: openIndex(join(folder, "public/search"), "en") };
  const next = random(4);
  let total = 0, queries = 0;
  for (const [name, kind] of Object.entries(KINDS)) {
    let sum = 0, asked = 0;
    const missed = [];
    for (let turn = 0; asked < EACH && turn < 2000; turn++) {
      const i = Math.floor(next() * site.products.length);
      const product = site.products[i];
      const query = kind.query(product, next, i);
      if (!query || (kind.differs && query === product.name)) continue;
      const { results } = await indexes[kind.language || "vi"].first(query);
      const wanted = kind.wanted ? kind.wanted(product) : product.key;
      const rank = 1 + results.findIndex((result) => result.key === wanted);
      asked += 1;
      sum += rank ? 1 / rank : 0;
      if (rank !== 1) missed.push(`${query} (wanted ${wanted}, rank ${rank || "none"}, first ${results[0]?.key})`);
    }
    t.diagnostic(`${name}: ${(sum / asked).toFixed(3)} over ${asked}${missed.map((line) => "\n    " + line).join("")}`);
    assert.ok(sum / asked >= 0.85, `${name}: ${missed.join("; ")}`);
    total += sum;
    queries += asked;
  }
  t.diagnostic(`all: ${(total / queries).toFixed(4)} over ${queries} queries`);
  assert.ok(queries >= 150);
  assert.ok(total / queries >= 0.95);
});

test("the sample site: mean reciprocal rank at 10 of 0.95 or better", async (t) => {
  const sample = join(folder, "sample");
  cpSync(join(root, "content"), join(sample, "content"), { recursive: true });
  build(sample);
  const tables = JSON.parse(readFileSync(new URL("sample-queries.json", import.meta.url), "utf8"));
  const ranks = [];
  for (const [language, queries] of Object.entries(tables)) {
    const index = openIndex(join(sample, "public/search"), language);
    for (const [query, wanted] of Object.entries(queries)) {
      const { results } = await index.first(query);
      const rank = 1 + results.findIndex((result) => [wanted].flat().includes(result.key));
      ranks.push(rank ? 1 / rank : 0);
      if (rank !== 1) t.diagnostic(`${query} (wanted ${wanted}, rank ${rank || "none"}, first ${results[0]?.key})`);
    }
  }
  const mean = ranks.reduce((sum, rank) => sum + rank) / ranks.length;
  t.diagnostic(`sample: ${mean.toFixed(4)} over ${ranks.length} queries`);
  assert.ok(mean >= 0.95);
});

test("stars lead to the products that have them today, whatever texts say of stars", async () => {
  const starred = join(folder, "starred");
  cpSync(join(root, "content"), join(starred, "content"), { recursive: true });
  const put = (path, text) => writeFileSync(join(starred, "content", path), text);
  const producer = readdirSync(join(starred, "content/producers"))[0].replace(".md", "");
  put("products/am-tra-thu.md", `---\nname: Ấm trà thử\nproducer: ${producer}\nset: 8\nsummary: Từng đạt 3 sao, mơ 4 sao rồi 5 sao.\n---\n`);
  put("stories/chuyen-sao.md", "---\ntitle: Chuyện 3 sao lên 4 sao\ndate: 2026-05-01\n---\n\nTừ 3 sao lên 4 sao.\n");
  build(starred);
  for (const [language, words] of [["vi", ["sao", "OCOP"]], ["en", ["stars", "OCOP"]]]) {
    const index = openIndex(join(starred, "public/search"), language);
    for (const stars of ["3", "4"]) {
      for (const query of [`${stars} ${words[0]}`, `${words[1]} ${stars} ${words[0]}`, `${stars} ${words[0].slice(0, -1)}`]) {
        const { results } = await index.first(query, 400);
        const here = results.filter((result) => result.lang === language);
        const wanted = here.filter((result) => result.stars === stars).length;
        assert.ok(wanted > 0, query);
        assert.deepEqual(here.slice(0, wanted).map((result) => result.stars), Array(wanted).fill(stars), query);
      }
    }
  }
});

test("letters and digits side by side and apart find each other", async () => {
  const measured = join(folder, "measured");
  cpSync(join(root, "content"), join(measured, "content"), { recursive: true });
  const producer = readdirSync(join(measured, "content/producers"))[0].replace(".md", "");
  for (const [key, name, spec] of [["gao-thu", "Gạo ST25 thử", "Túi 5kg"], ["mat-thu", "Mật thử 500 ml", "Chai 500 ml"], ["giay-thu", "Giấy A4 thử", "Tập"]]) {
    writeFileSync(join(measured, `content/products/${key}.md`), `---\nname: ${name}\nproducer: ${producer}\nset: 8\nspec: ${spec}\n---\n`);
  }
  build(measured);
  const index = openIndex(join(measured, "public/search"), "vi");
  for (const [query, wanted] of [
    ["st 25", "gao-thu"], ["ST25", "gao-thu"], ["gạo st 25", "gao-thu"], ["gao st25", "gao-thu"], ["gạo st25 5 kg", "gao-thu"],
    ["500ml", "mat-thu"], ["500 ml", "mat-thu"], ["mật thử 500ml", "mat-thu"], ["giấy a4", "giay-thu"], ["giấy a 4", "giay-thu"], ["A4", "giay-thu"],
    // Digits are keys of VNI all the same.
    ["ga5o st25", "gao-thu"], ["ma65t thu73", "mat-thu"],
  ]) {
    const { results, ignored } = await index.first(query);
    assert.equal(results[0]?.key, wanted, query);
    assert.deepEqual([...ignored], [], query);
  }
});

test("both school spellings of one sound find each other", async () => {
  const spelled = join(folder, "spelled");
  cpSync(join(root, "content"), join(spelled, "content"), { recursive: true });
  const producer = readdirSync(join(spelled, "content/producers"))[0].replace(".md", "");
  for (const [key, name] of [["quy-thu", "Kỷ Lý bánh quy"], ["quit-thu", "Mứt quít Mĩ Tho"], ["quyen-thu", "Trà quyên thử"]]) {
    writeFileSync(join(spelled, `content/products/${key}.md`), `---\nname: ${name}\nproducer: ${producer}\nset: 8\n---\n`);
  }
  build(spelled);
  const index = openIndex(join(spelled, "public/search"), "vi");
  for (const [query, wanted] of [
    ["bánh qui", "quy-thu"], ["bánh quy", "quy-thu"], ["banh qui", "quy-thu"], ["kỉ lí", "quy-thu"], ["kỷ lý", "quy-thu"], ["kyr lys", "quy-thu"],
    ["mứt quýt", "quit-thu"], ["mỹ tho", "quit-thu"], ["trà quy", "quyen-thu"],
  ]) {
    const { results, ignored, replaced } = await index.first(query);
    assert.equal(results[0]?.key, wanted, query);
    assert.deepEqual([...ignored], [], query);
    if (query !== "kyr lys") assert.deepEqual([...replaced], [], query);
  }
});

test("accents that are typed narrow, missing ones widen", async () => {
  const index = openIndex(join(folder, "public/search"), "vi");
  const titles = async (query) => (await index.first(query, 400)).results.filter((r) => r.kind === "product").map((r) => r.title);
  const bare = await titles("duong");
  assert.ok(bare.some((title) => title.includes("Đường phèn")));
  const typed = await titles("đường");
  const here = site.products.filter((product) => /đường/i.test(product.name)).length;
  assert.ok(here > 0 && typed.slice(0, here).every((title) => /đường/i.test(title)));
  assert.ok((await titles("hoà")).some((title) => /Hòa|Hoà/.test(title)));
});

test("other accents than those typed are taken only where these are written nowhere", async () => {
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  // Names hold "Nghệ An"; only texts hold "nghề".
  const { replaced, hits } = await index.search("làng nghề");
  assert.ok(hits.length > 0);
  assert.deepEqual([...replaced], []);
  const used = async (query) => [...(await index.search(query)).replaced.map((pair) => pair.used)];
  assert.deepEqual(await used("cớm"), ["cốm"]);
  // "công" and "luật" are more frequent, but are other words; "lùa" and "lúa" have the same letters.
  assert.deepEqual(await used("cốn"), ["côn"]);
  assert.deepEqual(await used("lùa"), ["lúa"]);
  // Nor is a word with other accents completed: "kept" is not what was begun.
  assert.deepEqual(await used("kẹp"), []);
  // Beside "bánh" one wrong key is told even in a word of three letters.
  assert.deepEqual(await used("bánh cốn"), ["cốm"]);
  assert.equal((await index.first("bánh cốn")).results[0].key, "banh-com-xuan-phuong");
});

test("what was replaced or left out is said", async () => {
  const index = openIndex(join(folder, "public/search"), "vi");
  const replaced = async (query) => (await index.search(query)).replaced.map((pair) => `${pair.typed} ${pair.used}`).join(", ");
  assert.equal(await replaced("banhs coms"), "banhs bánh, coms cốm");
  assert.equal(await replaced("bnah cốm"), "bnah bánh");
  assert.equal(await replaced("banh com"), "");
  const partly = await index.search("bánh cốm zzzzqq");
  assert.ok(partly.hits.length > 0);
  assert.deepEqual([...partly.ignored], ["zzzzqq"]);
  const none = await index.search("zzzzqq");
  assert.equal(none.hits.length, 0);
});

test("a whole code is told from a query that only looks like one", async () => {
  const index = openIndex(join(folder, "public/search"), "vi");
  const answer = await index.search(site.products[3].gtin);
  assert.equal(answer.hits.length, 1);
  assert.equal(answer.hits[0].code, true);
  assert.ok(!(await index.search("bánh cốm")).hits.some((hit) => hit.code));
});

test("codes are found as the site prints them, and among other words", async () => {
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  const first = async (query) => {
    const { hits, results } = await index.first(query);
    return hits.length && hits[0].code ? results[0].key : "";
  };
  for (const query of [
    "01/09521234560012", "01/09521234560012/10/L2026-09A", "(01)09521234560012", "GTIN 09521234560012",
    "lô L2026-09A", "Lô hàng L2026-09A", "mã sản phẩm 86-29584-1-2026",
    "https://ocop.example.vn/01/09521234560012/10/L2026-09A", "mở HTTPS://OCOP.EXAMPLE.VN/01/09521234560012",
  ]) assert.equal(await first(query), "keo-dua-minh-hoa", query);
  for (const query of ["2919/QĐ-UBND", "quyết định 2919/QĐ-UBND"]) assert.equal(await first(query), "qd-2919-hue-2020", query);
  // A lot leads to its trace page; one that nobody has entered, to its product.
  const path = async (query) => (await index.first(query)).results.map((result) => result.path);
  for (const [query, wanted] of [
    ["ND-2026-05", "01/09521234560067/10/ND-2026-05"], ["nd 2026 05", "01/09521234560067/10/ND-2026-05"],
    ["HTTPS://OCOP.EXAMPLE.VN/01/09521234560067/10/ND-2026-05", "01/09521234560067/10/ND-2026-05"],
    ["(01)09521234560067(10)ND-2026-05", "01/09521234560067/10/ND-2026-05"],
    ["lô L2026-09A", "01/09521234560012/10/L2026-09A"], ["L2026-0", "01/09521234560012/10/L2026-09A"],
    ["01/09521234560012/10/L2026-10B", "01/09521234560012/10/L2026-10B"],
    ["01/09521234560012/10/X9", "san-pham/keo-dua-minh-hoa"], ["01/09521234560012", "san-pham/keo-dua-minh-hoa"],
  ]) assert.deepEqual([...(await path(query))], [wanted], query);
  // Words and numbers that are no codes stay words.
  for (const query of ["keo7 dua72", "nước mắm 40N", "kẹo dừa 2026-2027", "5 sao", "01/2026"]) assert.equal(await first(query), "", query);
  const { products } = JSON.parse(readFileSync(join(folder, "sample/public/data/products.json"), "utf8"));
  const { key, trace } = products.find((product) => product.trace.includes("/Q/"));
  const code = trace.match(/Q\/\w+/)[0];
  for (const query of [code, `${code}/L2026-06`, `mã ${code}`]) assert.equal(await first(query), key, query);
});

test("where few entries hold all words, what holds some of them is offered, products first", async () => {
  for (const [language, query, wanted] of [
    // One page names them all.
    ["vi", "keo dua sau rieng", ["keo-dua-minh-hoa", "sau-rieng-say-sau-ri"]],
    ["en", "coconut candy durian", ["keo-dua-minh-hoa"]],
    // None does.
    ["vi", "mật hoa dừa mắm tôm", ["mam-tom-le-gia"]],
  ]) {
    const index = openIndex(join(folder, "sample/public/search"), language);
    const { hits, partial } = await index.search(query);
    const records = await Promise.all(partial.map(index.record));
    assert.deepEqual(records.slice(0, wanted.length).map((record) => record.key), wanted, query);
    const kinds = records.map((record) => record.kind === "product");
    assert.ok(!kinds.includes(false) || kinds.lastIndexOf(true) < kinds.indexOf(false), query);
    assert.ok(!partial.some((hit) => hits.some((other) => other.entry === hit.entry)), query);
  }
  // Not beside what was looked for, nor beside codes, nor where nothing holds half of the words.
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  for (const query of ["nước mắm", "kẹo dừa", "ND-2026-05", "2919/QĐ-UBND", "gạo", "zzzzqq", "zzzzqq xxyyzz qqwwrr"]) {
    assert.deepEqual([...(await index.search(query)).partial], [], query);
  }
});

test("a word that stands somewhere is never taken for another", async () => {
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  const said = async (query, exact) => {
    const { hits, replaced, ignored, proposal } = await index.search(query, false, exact);
    return [hits.length > 0, replaced.map((pair) => pair.used).join(), ignored.join(), proposal];
  };
  // Texts hold "giá", names "gia".
  assert.deepEqual(await said("giá rẻ"), [true, "", "rẻ", ""]);
  // "mềm" and "mặn" stand in texts: who meant "mắm" is asked.
  assert.deepEqual(await said("nuoc mem phu quoc"), [true, "", "mem", "nuoc mắm phu quoc"]);
  assert.equal((await index.first("nuoc mem phu quoc")).results[1].key, "nuoc-mam-khai-hoan");
  // Where nothing of what was typed is left, nothing is found, and what may have been meant is offered.
  assert.deepEqual(await said("rẻ cốn"), [false, "", "", "côn"]);
  assert.deepEqual(await said("sause xyzz"), [false, "", "", "sauce"]);
  // One wrong key is put right and said, and can be searched as it is.
  assert.deepEqual(await said("fish sause"), [true, "sauce", "", ""]);
  assert.deepEqual(await said("fish sause", true), [false, "", "", ""]);
  for (const query of ["nước mắm", "banh com", "L2026-09A"]) assert.equal((await said(query, true))[0], true, query);
  for (const query of ["bnah com", "coms", "banh cốn", "cafe bich thao"]) assert.equal((await said(query, true))[0], false, query);
});

test("a short word with one wrong key is not replaced; what it may be is offered", async () => {
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  for (const [query, wanted] of [["goa", "gạo"], ["mta", "mật"], ["qxz", ""], ["zzzzqq", ""]]) {
    const { hits, proposal } = await index.search(query);
    assert.deepEqual([hits.length, proposal], [0, wanted], query);
  }
  for (const query of ["gạo", "mật ong", "nước mắm", "bah"]) assert.equal((await index.search(query)).proposal, "", query);
});

test("where words are left out anyway, another word is not put in the place of one of them", async () => {
  const index = openIndex(join(folder, "sample/public/search"), "vi");
  const { replaced, ignored, results } = await index.first("hội chợ tháng 12");
  assert.deepEqual([...replaced], []);
  assert.deepEqual([...ignored], ["tháng", "12"]);
  assert.equal(results[0].key, "hoi-cho-minh-hoa-2026");
});

test("the reader's language comes first, others follow", async () => {
  const index = openIndex(join(folder, "public/search"), "en");
  const { results } = await index.first("Lotus tea", 100);
  const languages = results.map((result) => result.lang);
  assert.ok(languages.includes("en"));
  assert.ok(languages.lastIndexOf("en") < languages.indexOf("vi") || !languages.includes("vi"));
});
