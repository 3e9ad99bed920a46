// Vietnamese text for the search page: the same folding as the index was made with, and what people type instead.
"use strict";

/** @typedef {{text: string, fold: string, letters: string, tone: string, plain: boolean}} SearchWord */

const searchText = (() => {
  const MARKS = /[\u0300-\u036f]/g;
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  /** @type {Record<string, string>} */
  const SPECIAL = { "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th" };

  // Lower case, đ as d, no accents.
  /** @param {string} text */
  const fold = (text) =>
    text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/[đðøłħŧıæœßþ]/g, (c) => SPECIAL[c]);

  // One word, its letters and its tone apart, so that hoà and hòa are the same.
  /** @param {string} text @returns {SearchWord} */
  const word = (text) => {
    const lower = text.normalize("NFC").toLowerCase();
    const apart = lower.normalize("NFD");
    const folded = fold(lower);
    return {
      text: lower,
      fold: folded,
      letters: apart.replace(TONES, "").normalize("NFC"),
      tone: (apart.match(TONES) || []).join(""),
      plain: folded === lower,
    };
  };

  // The words of a text, as the index cuts them.
  /** @param {string} text */
  const words = (text) => (text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) || []).map(word);

  // How a typed word suits a written one with the same folded letters (or, with `prefix`, beginning with them):
  // 0 as typed, 1 typed without accents, 2 every accent that was typed is there, 3 another accent.
  /** @param {SearchWord} typed @param {SearchWord} written @param {boolean} [prefix] */
  const suits = (typed, written, prefix) => {
    const letters = prefix ? [...written.letters].slice(0, [...typed.letters].length).join("") : written.letters;
    if (typed.letters === letters && typed.tone === written.tone) return 0;
    if (typed.plain) return 1;
    if (typed.tone && typed.tone !== written.tone) return 3;
    const there = [...letters];
    return [...typed.letters].every((c, i) => c === there[i] || (c < "\x7f" && c === fold(there[i] || ""))) ? 2 : 3;
  };

  const HORN = /** @type {Record<string, string>} */ ({ o: "ơ", u: "ư" });
  const HAT = /** @type {Record<string, string>} */ ({ a: "â", e: "ê", o: "ô" });
  const VOWEL = /[aeiouyăâêôơư]/;

  // Changes the last match.
  /** @param {string} text @param {RegExp} what @param {Record<string, string>} to */
  const change = (text, what, to) => {
    const at = text.search(what);
    return at < 0 ? "" : text.slice(0, at) + to[text[at]] + text.slice(at + 1);
  };

  /** @param {string} text */
  const horn = (text) =>
    /uo/.test(text) && text[0] !== "q" ? text.replace("uo", "ươ") : change(text, /[ou](?=[^ou]*$)/, HORN);

  // What a word typed for Telex or VNI was meant to be, or "" when it does not read as one. The tone is put behind the
  // first vowel: only its being there matters.
  /** @param {string} typed @param {boolean} vni */
  const decode = (typed, vni) => {
    let out = "", tone = "", key = false;
    for (const c of typed.toLowerCase()) {
      const mark = VOWEL.test(out) && !tone ? "\u0301\u0300\u0309\u0303\u0323"[(vni ? "12345" : "sfrxj").indexOf(c)] : "";
      let changed = "";
      if (mark) {
        tone = mark;
        key = true;
        continue;
      }
      if (vni) {
        if (c === "6") changed = change(out, /[aeo](?=[^aeo]*$)/, HAT);
        else if (c === "7") changed = horn(out);
        else if (c === "8") changed = change(out, /a(?=[^a]*$)/, { a: "ă" });
        else if (c === "9") changed = change(out, /^d/, { d: "đ" });
      } else if (c in HAT) changed = change(out, new RegExp(c + "(?=[^" + c + "]*$)"), HAT);
      else if (c === "d") changed = change(out, /^d/, { d: "đ" });
      else if (c === "w") {
        changed = (/[^q]ua$/.test(out) ? "" : change(out, /a(?=[^a]*$)/, { a: "ă" })) || horn(out) || (VOWEL.test(out) ? "" : out + "ư");
      }
      key = key || !!changed;
      out = changed || out + c;
    }
    if (!key || !/^\p{L}+$/u.test(out)) return "";
    out = out.replace(/ưo(?=.)/, "ươ");
    return (tone ? out.replace(VOWEL, "$&" + tone) : out).normalize("NFC");
  };

  // Whether two words are one edit apart: a letter wrong, missing, too many, or two swapped.
  /** @param {string} a @param {string} b */
  const oneEdit = (a, b) => {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0, j = 1;
    while (i < a.length && a[i] === b[i]) i++;
    while (j <= a.length - i && j <= b.length - i && a[a.length - j] === b[b.length - j]) j++;
    const x = a.slice(i, a.length - j + 1), y = b.slice(i, b.length - j + 1);
    return x.length < 2 && y.length < 2 || x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
  };

  // Whether a written word is one of those typed, or begins with the last of them.
  /** @param {string} written @param {SearchWord[]} typed */
  const marks = (written, typed) => {
    const word = searchText.word(written);
    return typed.some((one, i) => (i + 1 < typed.length ? word.fold === one.fold : word.fold.startsWith(one.fold)) && suits(one, word, true) < 3);
  };

  // The key that a title gives.
  /** @param {string} title */
  const slug = (title) => fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  return { fold, word, words, suits, decode, oneEdit, marks, slug };
})();
