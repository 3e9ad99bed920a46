// Queries for which one entry is the right answer, made from the entries themselves in the ways in which people type.

const TONES = "\u0300\u0309\u0303\u0301\u0323";

/** A small generator of numbers, the same on every run. */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export const unaccented = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

const typedAs = (text, { tones, hat, breve, horn, stroke }) =>
  text.toLowerCase().split(" ").map((word) => {
    let tone = "", out = "";
    for (const c of word.normalize("NFC")) {
      const [base, ...marks] = c.normalize("NFD");
      let quality = c === "đ" ? stroke : "";
      for (const mark of marks) {
        if (TONES.includes(mark)) tone = tones[TONES.indexOf(mark)];
        else quality = mark === "\u0302" ? hat(base) : mark === "\u0306" ? breve : horn;
      }
      out += (c === "đ" ? "d" : base) + quality;
    }
    return out + tone;
  }).join(" ");

export const telex = (text) => typedAs(text, { tones: "frxsj", hat: (c) => c, breve: "w", horn: "w", stroke: "d" });
export const vni = (text) => typedAs(text, { tones: "23415", hat: () => "6", breve: "8", horn: "7", stroke: "9" });
/** Tones alone, the letters without their marks: what hasty writers leave. */
export const telexTones = (text) => typedAs(text, { tones: "frxsj", hat: () => "", breve: "", horn: "", stroke: "" });

/** The other place of the tone in open oa, oe and uy; the same text where there is none. */
export const otherTonePlacement = (text) =>
  text.replace(/(?<![qQ])([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\u0300-\u036f])/gu, "$1$3$2").normalize("NFC");

/** One letter wrong, missing, doubled or swapped with the next, in a word of four letters or more. */
export const withTypo = (text, next) => {
  const words = text.split(" ");
  const long = words.map((word, i) => [word, i]).filter(([word]) => unaccented(word).length >= 4 && !/\d/.test(word));
  if (!long.length) return text;
  const [word, at] = long[Math.floor(next() * long.length)];
  const letters = [...unaccented(word)], i = 1 + Math.floor(next() * (letters.length - 2));
  const kind = Math.floor(next() * 4);
  if (kind === 0) letters.splice(i, 1);
  else if (kind === 1) letters.splice(i, 0, letters[i]);
  else if (kind === 2) letters[i] = "abcdeghiklmnopqrstuvxy"[Math.floor(next() * 22)];
  else [letters[i], letters[i - 1]] = [letters[i - 1], letters[i]];
  words[at] = letters.join("");
  return unaccented(words.join(" "));
};
