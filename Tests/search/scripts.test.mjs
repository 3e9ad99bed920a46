// What the scripts of the search page do without a site.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { telex, vni } from "./known-items.mjs";
import { loadScripts } from "./static-index.mjs";

const { searchText, searchIndex } = loadScripts();
const words = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"));
const ASSETS = new URL("../../themes/default/assets/", import.meta.url);

test("folds as the index was folded", () => {
  for (const [text, folded] of Object.entries(words.fold)) {
    assert.equal(searchText.fold(text), folded);
    assert.equal(searchText.fold(text.normalize("NFD")), folded);
  }
});

test("folds words as the index was folded, i for y where schools write either", () => {
  for (const [text, folded] of Object.entries(words.term)) {
    assert.equal(text.split(" ").map((word) => searchText.word(word).fold).join(" "), folded, text);
  }
  assert.equal(searchText.suits(searchText.word("quí"), searchText.word("quý")), 0);
  assert.equal(searchText.suits(searchText.word("quì"), searchText.word("quý")), 3);
  assert.equal(searchText.word("quý").text, "quý");
});

test("reads Telex and VNI leftovers", () => {
  const same = (typed, meant) => {
    const [left, right] = [searchText.word(searchText.decode(typed)), searchText.word(meant)];
    assert.deepEqual([left.letters, left.tone], [right.letters, right.tone], `${typed} → ${left.text}, not ${meant}`);
  };
  for (const word of "bánh cốm đường phèn nước mắm quốc hòa thủy quý giàu nghệ ướp cửa lươn đậu".split(" ")) {
    same(telex(word), word);
    same(vni(word), word);
  }
  for (const [typed, meant] of [["dduwowngf", "đường"], ["duongwdf", "đường"], ["coms", "cóm"], ["muaw", "mưa"]]) same(typed, meant);
  for (const typed of ["banh", "com", "2919", "fish", "sugar", "boss", "cakes", ""]) assert.equal(searchText.decode(typed), "", typed);
});

test("letters and digits are words of their own", () => {
  const words = (text) => Array.from(searchText.words(text), (word) => word.text).join(" ");
  assert.equal(words("Gạo ST25, chai 500ml"), "gạo st 25 chai 500 ml");
  assert.equal(words("H2O m²"), "h 2 o m");
});

test("tells how a typed word suits a written one", () => {
  const suits = (typed, written, prefix) => searchText.suits(searchText.word(typed), searchText.word(written), prefix);
  assert.equal(suits("đường", "đường"), 0);
  assert.equal(suits("hoà", "hòa"), 0);
  assert.equal(suits("duong", "đường"), 1);
  assert.equal(suits("đuong", "đường"), 2);
  assert.equal(suits("cóm", "cốm"), 2);
  assert.equal(suits("đường", "dương"), 3);
  assert.equal(suits("cỗm", "cốm"), 3);
  assert.equal(suits("cố", "cốm", true), 0);
});

test("knows one slip in words of four letters or more", () => {
  for (const [a, b] of [["bnah", "banh"], ["dong", "duong"], ["duongg", "duong"], ["phem", "phen"]]) assert.equal(searchText.slip(a, b), true, a);
  for (const [a, b] of [["com", "con"], ["banh", "banh"], ["banh", "hnab"], ["duong", "dngou"]]) assert.equal(searchText.slip(a, b), false, a);
  assert.equal(searchText.slip("com", "con", 3), true);
});

test("finds nothing in an empty index, and does not fail", async () => {
  const manifest = { groups: "", records: "", lexicon: "x", labels: "y", facets: "z", thumbnail: ["", ""], kinds: [], languages: ["vi"] };
  const index = searchIndex("vi", async (id) => (id === "vi" ? JSON.stringify(manifest) : ""));
  for (const query of ["", "bánh", "bánh cốm hà nội", "9521234560012", "!!!"]) assert.equal((await index.search(query)).hits.length, 0);
});

// A browser that does not know one sign of a script runs none of it: phones of 2019 are still in use.
test("is written in the language of 2019", () => {
  const folder = mkdtempSync(join(tmpdir(), "ocop-scripts-"));
  const trace = readFileSync(new URL("../templates/partials/trace.js.mustache", ASSETS), "utf8").replace(/\{\{![^]*?\}\}/g, "");
  writeFileSync(join(folder, "trace.js"), trace);
  for (const name of readdirSync(ASSETS).filter((name) => name.endsWith(".js"))) {
    writeFileSync(join(folder, name), readFileSync(new URL(name, ASSETS)));
  }
  const names = readdirSync(folder);
  const written = (target) => {
    const output = join(folder, target);
    execFileSync("tsc", ["--allowJs", "--target", target, "--outDir", output, ...names.map((name) => join(folder, name))]);
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(output, name), "utf8")]));
  };
  const old = written("es2019"), now = written("esnext");
  for (const name of names) assert.equal(now[name], old[name], name);
  rmSync(folder, { recursive: true });
});
