// Vietnamese words as the index holds them and as people type them.

const searchText = (() => {
  const MARKS = /[\u0300-\u036f]/g;
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  /** @type {Record<string, string>} */
  const SPECIAL = { đ: "d", ø: "o", ł: "l", æ: "ae", œ: "oe", ß: "ss" };
  /** @type {Record<string, string>} */
  const HORN = { o: "ơ", u: "ư" };
  /** @type {Record<string, string>} */
  const HAT = { a: "â", e: "ê", o: "ô" };
  // The y of kỷ, quýt, which others write kỉ, quít.
  const SOLE_Y = /^(qu|[^\W\daeiouy_]{1,3})y(?=([cmnpt]|ch|n[gh])?$)/;
  const VOWEL = /[aeiouyăâêôơư]/;
  const seen = new Map();

  /** @type {SearchText} */
  const self = {
    fold: (text) => text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/[đøłæœß]/g, (c) => SPECIAL[c]),

    word(text) {
      let word = seen.get(text);
      if (!word) {
        const lower = text.normalize("NFC").toLowerCase();
        const apart = lower.normalize("NFD");
        const begun = self.fold(lower), at = (begun.match(SOLE_Y) || ["", ""])[1].length;
        const spelled = (/** @type {string} */ letters) => (at ? letters.slice(0, at) + "i" + letters.slice(at + 1) : letters);
        word = {
          text: lower, fold: spelled(begun), begun, letters: spelled(apart.replace(TONES, "").normalize("NFC")),
          tone: (apart.match(TONES) || []).join(""), plain: begun === lower,
        };
        seen.set(text, word);
      }
      return word;
    },

    words: (text) => (text.normalize("NFC").match(/\p{L}+|\d+/gu) || []).map(self.word),

    suits(typed, written, prefix) {
      const letters = prefix ? [...written.letters].slice(0, [...typed.letters].length).join("") : written.letters;
      if (typed.letters === letters && typed.tone === written.tone) return 0;
      if (typed.plain) return 1;
      if (typed.tone && typed.tone !== written.tone) return 3;
      const there = [...letters];
      return [...typed.letters].every((c, i) => c === there[i] || (c < "\x7f" && c === self.fold(there[i] || ""))) ? 2 : 3;
    },

    change(text, what, to) {
      const at = text.search(what);
      return at < 0 ? "" : text.slice(0, at) + to[text[at]] + text.slice(at + 1);
    },

    horn: (text) =>
      /uo/.test(text) && text[0] !== "q" ? text.replace("uo", "ươ") : self.change(text, /[ou](?=[^ou]*$)/, HORN),

    decode(typed) {
      const vni = /\d/.test(typed);
      let out = "", tone = "", key = false;
      for (const c of typed.toLowerCase().replace(/(.)\1+/g, "$1$1")) {
        const mark = VOWEL.test(out) && !tone ? "\u0301\u0300\u0309\u0303\u0323"[(vni ? "12345" : "sfrxj").indexOf(c)] : "";
        let changed = "";
        if (mark) {
          tone = mark;
          key = true;
          continue;
        }
        if (vni) {
          if (c === "6") changed = self.change(out, /[aeo](?=[^aeo]*$)/, HAT);
          else if (c === "7") changed = self.horn(out);
          else if (c === "8") changed = self.change(out, /a(?=[^a]*$)/, { a: "ă" });
          else if (c === "9") changed = self.change(out, /^d/, { d: "đ" });
        } else if (c in HAT) changed = self.change(out, new RegExp(c + "(?=[^" + c + "]*$)"), HAT);
        else if (c === "d") changed = self.change(out, /^d/, { d: "đ" });
        else if (c === "w") {
          changed = (/[^q]ua$/.test(out) ? "" : self.change(out, /a(?=[^a]*$)/, { a: "ă" })) || self.horn(out) || (VOWEL.test(out) ? "" : out + "ư");
        }
        key = key || !!changed;
        out = changed || out + c;
      }
      if (!key || !/^[b-df-hj-np-tvx]{0,3}[aeiouy]{1,3}(ch?|k|m|n[gh]?|p|t)?$/.test(self.fold(out))) return "";
      out = out.replace(/ưo(?=.)/, "ươ");
      // The tone goes on the first vowel: its place does not count.
      return (tone ? out.replace(VOWEL, "$&" + tone) : out).normalize("NFC");
    },

    slip(a, b, least = 4) {
      if (Math.max(a.length, b.length) < least || Math.abs(a.length - b.length) > 1 || a === b) return false;
      let i = 0, j = 1;
      while (i < a.length && a[i] === b[i]) i++;
      while (j <= a.length - i && j <= b.length - i && a[a.length - j] === b[b.length - j]) j++;
      const x = a.slice(i, a.length - j + 1), y = b.slice(i, b.length - j + 1);
      return x.length < 2 && y.length < 2 || x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
    },

    marks(written, typed) {
      const word = self.word(written);
      return typed.some((one, i) =>
        (i + 1 < typed.length ? word.fold === one.fold : word.fold.startsWith(one.fold) || word.begun.startsWith(one.begun)) && self.suits(one, word, true) < 3);
    },

    slug: (title) => self.fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""),
  };
  return self;
})();
