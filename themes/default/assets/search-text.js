// Vietnamese words as the index holds them and as people type them.

const searchText = (() => {
  const MARKS = /[\u0300-\u036f]/g;
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  /** @type {Record<string, string>} */
  const SPECIAL = { đ: "d", ø: "o", ł: "l", æ: "ae", œ: "oe", ß: "ss" };

  /** @type {SearchText["fold"]} */
  const fold = (text) =>
    text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/[đøłæœß]/g, (c) => SPECIAL[c]);

  // One word, its letters and its tone apart, so that hoà and hòa are the same.
  /** @type {SearchText["word"]} */
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

  /** @type {SearchText["words"]} */
  const words = (text) => (text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) || []).map(word);

  // How a typed word suits a written one with the same folded letters, or with `prefix` one that begins with them:
  // 0 as typed, 1 typed without accents, 2 every accent that was typed is there, 3 another accent.
  /** @type {SearchText["suits"]} */
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

  /** @type {SearchText["change"]} */
  const change = (text, what, to) => {
    const at = text.search(what);
    return at < 0 ? "" : text.slice(0, at) + to[text[at]] + text.slice(at + 1);
  };

  /** @type {SearchText["horn"]} */
  const horn = (text) =>
    /uo/.test(text) && text[0] !== "q" ? text.replace("uo", "ươ") : change(text, /[ou](?=[^ou]*$)/, HORN);

  // What a word typed for Telex or VNI was meant to be, or "". The tone stands on the first vowel: its place does not count.
  /** @type {SearchText["decode"]} */
  const decode = (typed) => {
    const vni = /\d/.test(typed);
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
    if (!key || !/^[b-df-hj-np-tvx]{0,3}[aeiouy]{1,3}(ch?|k|m|n[gh]?|p|t)?$/.test(fold(out))) return "";
    out = out.replace(/ưo(?=.)/, "ươ");
    return (tone ? out.replace(VOWEL, "$&" + tone) : out).normalize("NFC");
  };

  // One edit apart, the longer of four letters or more: a letter wrong, missing, too many, or two swapped.
  /** @type {SearchText["slip"]} */
  const slip = (a, b) => {
    if (Math.max(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1 || a === b) return false;
    let i = 0, j = 1;
    while (i < a.length && a[i] === b[i]) i++;
    while (j <= a.length - i && j <= b.length - i && a[a.length - j] === b[b.length - j]) j++;
    const x = a.slice(i, a.length - j + 1), y = b.slice(i, b.length - j + 1);
    return x.length < 2 && y.length < 2 || x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
  };

  // Whether a written word is one of those typed, or begins with the last of them.
  /** @type {SearchText["marks"]} */
  const marks = (written, typed) => {
    const word = searchText.word(written);
    return typed.some((one, i) => (i + 1 < typed.length ? word.fold === one.fold : word.fold.startsWith(one.fold)) && suits(one, word, true) < 3);
  };

  /** @type {SearchText["slug"]} */
  const slug = (title) => fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  return { fold, word, words, suits, decode, slip, marks, slug };
})();
