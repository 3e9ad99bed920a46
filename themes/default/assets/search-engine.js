// Finds entries in the static index. Knows no page: it asks for files by name and answers with numbers of entries.
"use strict";

/**
 * @typedef {{groups: string, records: string, lexicon: string, labels: string, thumbnail: [string, string],
 *   kinds: [string, number, string][], languages: string[]}} SearchManifest
 * @typedef {{key: string, text: string, field: number, list: string, docs?: number[]}} SearchLine
 * @typedef {{entry: number, language: number, score: number, code?: boolean}} SearchHit
 * @typedef {{hits: SearchHit[], words: SearchWord[], replaced: {typed: string, used: string}[], ignored: string[],
 *   deeper: boolean, language: number}} SearchAnswer
 * @typedef {{cover: Map<number, number>[], pairs: Map<number, number>[], written: string[]}} SearchState
 */

/**
 * @param {SearchManifest} manifest
 * @param {number} reader the number of the reader's language
 * @param {(id: string, parse: (text: string) => any) => Promise<any>} parsed a file of the index, read once
 * @param {(text: string) => number[]} numbers
 * @param {(entry: number, language: number) => Promise<string[]>} record
 */
const searchEngine = (manifest, reader, parsed, numbers, record) => {
  // What a word is worth by where it stands: A title's start, B title, C name, D place, E former place, F summary, G story.
  const WORTH = [12, 10, 6, 5, 3, 2, 1];
  const SUITS = [1, 0.98, 0.8, 0.4];
  // More than any sum of worths.
  const TOGETHER = 1000;
  const MOST_WORDS = 8;
  const languages = manifest.languages.length;
  const groups = manifest.groups.split("\n").map((line) => line.split(/ (.*)/));
  // The span of files that can hold a key, or keys that begin with it.
  /** @param {string[]} firsts @param {string} key @param {boolean} prefix */
  const span = (firsts, key, prefix) => {
    const end = key + (prefix ? "\uffff" : "+");
    let from = 0, to = 0;
    while (from + 1 < firsts.length && firsts[from + 1] <= key) from++;
    for (to = from; to + 1 < firsts.length && firsts[to + 1] <= end; ) to++;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  };

  /** @param {string} text @returns {SearchLine[]} */
  const parseLeaf = (text) => {
    let last = "";
    return text.split("\n").slice(0, -1).map((line) => {
      const at = line.slice(1).search(/[A-G]/) + 1;
      last = last.slice(0, line.charCodeAt(0) - 37) + line.slice(1, at);
      return { key: searchText.fold(last), text: last, field: line.charCodeAt(at) - 65, list: line.slice(at + 1) };
    });
  };

  /** @param {SearchLine} line @returns {number[]} */
  const docs = (line) => {
    let doc = -1;
    return (line.docs ??= numbers(line.list).map((step) => (doc += step + 1)));
  };

  // The lines of a term, or of the terms that begin with it, as far as a few files hold them.
  /** @param {string} space @param {string} term @param {boolean} prefix */
  const lines = async (space, term, prefix) => {
    const key = space + term;
    let left = prefix ? 3 : space > "2" ? 2 : 12;
    /** @type {SearchLine[]} */
    const found = [];
    for (const g of span(groups.map((group) => group[1]), key, prefix)) {
      const name = groups[g][0];
      const firsts = await parsed(name + "/i", (text) => text.split("\n"));
      const leaves = span(firsts, key, prefix).slice(0, left);
      left -= leaves.length;
      for (const leaf of await Promise.all(leaves.map((n) => parsed(name + "/" + n, parseLeaf)))) {
        for (const line of leaf) if (line.key === term || (prefix && line.key.startsWith(term))) found.push(line);
      }
      if (left <= 0) break;
    }
    return found;
  };

  // Documents with a word, or with two words side by side, each with the best worth; and the words as they are written.
  /** @param {string} space @param {SearchWord[]} typed @param {boolean} prefix */
  const lookup = async (space, typed, prefix) => {
    const term = typed.map((word) => word.fold).join(" ");
    const found = (await lines(space, term, prefix)).map((line) => {
      const whole = line.key === term;
      const words = line.text.split(" ").map(searchText.word);
      const suit = Math.max(...typed.map((word, i) => searchText.suits(word, words[i], !whole && i === typed.length - 1)));
      return { line, suit, words, worth: WORTH[line.field] * SUITS[suit] * (whole ? 1 : 0.7) };
    });
    // Accents that were typed narrow; where nothing bears them, the next best will do.
    const least = Math.max(1, Math.min(3, ...found.map((hit) => hit.suit)));
    /** @type {Map<number, number>} */
    const worths = new Map();
    let written = [""], most = 0;
    for (const hit of found) {
      if (hit.suit > least) continue;
      // The most frequent way to write it, an accented one rather than none.
      const weight = hit.line.list.length * (hit.words.some((word) => !word.plain) ? 9 : 1);
      if (weight > most) [written, most] = [hit.words.map((word) => word.text), weight];
      for (const doc of docs(hit.line)) if ((worths.get(doc) || 0) < hit.worth) worths.set(doc, hit.worth);
    }
    return { worths, written };
  };

  /** @param {Map<number, number>} into @param {Map<number, number>} from */
  const merge = (into, from) => {
    for (const [doc, worth] of from) if ((into.get(doc) || 0) < worth) into.set(doc, worth);
  };

  // Looks up all neighbours.
  /** @param {SearchState} state @param {SearchWord[]} words @param {boolean} open @param {string} space */
  const addPairs = async (state, words, open, space) => {
    const found = await Promise.all(
      words.slice(1).map((word, i) => lookup(space, [words[i], word], open && i + 2 === words.length)),
    );
    found.forEach(({ worths, written }, i) => {
      merge(state.pairs[i], worths);
      merge(state.cover[i], worths);
      merge(state.cover[i + 1], worths);
      written.forEach((text, j) => (state.written[i + j] = state.written[i + j] || text));
    });
  };

  // Looks up all words.
  /** @param {SearchState} state @param {SearchWord[]} words @param {boolean} open @param {string} space */
  const addWords = async (state, words, open, space) => {
    const found = await Promise.all(words.map((word, i) => lookup(space, [word], open && i + 1 === words.length)));
    found.forEach(({ worths, written }, i) => {
      merge(state.cover[i], worths);
      state.written[i] = state.written[i] || written[0];
    });
  };

  /** @param {number} count @returns {SearchState} */
  const empty = (count) => ({
    cover: Array.from({ length: count }, () => new Map()),
    pairs: Array.from({ length: Math.max(0, count - 1) }, () => new Map()),
    written: Array(count).fill(""),
  });

  // Entries that hold every word, the best first: the reader's language, then those where the words stand together as
  // they were typed, then the worth of words and neighbours.
  /** @param {SearchState} state @param {(i: number) => boolean} [counts] which words have to be there */
  const rank = (state, counts = () => true) => {
    const needed = state.cover.filter((_, i) => counts(i));
    if (!needed.length) return [];
    const smallest = needed.reduce((a, b) => (b.size < a.size ? b : a));
    /** @type {Map<number, SearchHit>} */
    const best = new Map();
    for (const doc of smallest.keys()) {
      let score = 0;
      for (const worths of needed) {
        const worth = worths.get(doc);
        if (worth === undefined) {
          score = -1;
          break;
        }
        score += worth;
      }
      if (score < 0) continue;
      let together = state.pairs.length > 0;
      state.cover.forEach((_, i) => (together &&= !counts(i) || state.pairs[i - 1]?.has(doc) || state.pairs[i]?.has(doc) || false));
      for (const worths of state.pairs) score += (worths.get(doc) || 0) / 2;
      if (together) score += TOGETHER;
      const entry = Math.floor(doc / languages), language = doc % languages;
      const other = best.get(entry);
      if (!other || language === reader || (other.language !== reader && other.score < score)) {
        best.set(entry, { entry, language, score });
      }
    }
    const abroad = (/** @type {SearchHit} */ hit) => (hit.language === reader ? 0 : 1);
    return [...best.values()].sort((a, b) => abroad(a) - abroad(b) || b.score - a.score || a.entry - b.entry);
  };

  // A code typed or scanned whole leads to its entry; the beginning of one to those that it begins.
  /** @param {string} query */
  const byCode = async (query) => {
    const scanned = query.match(/(?:\/01\/|\(01\)\s*)(\d{14})/) || query.match(/\/Q\/([0-9A-Z]+)/i);
    const code = searchText.fold(scanned ? scanned[1] : query).replace(/[^a-z0-9]/g, "");
    const number = /^\d{8,}$/.test(code) ? code.replace(/^0+/, "") : code;
    if (number.length < 4 || !(/\d/.test(number) || (/^\S+$/.test(query) && query === query.toUpperCase()))) return [];
    const found = await lines("0", number, number.length > 5);
    const whole = found.filter((line) => line.key === number);
    return (whole.length ? whole : found).flatMap(docs).slice(0, 50).map((doc) => ({
      entry: Math.floor(doc / languages), language: doc % languages, score: 99, code: whole.length > 0,
    }));
  };

  // The names part of the index alone.
  /** @param {SearchWord[]} words @param {boolean} open */
  const inNames = async (words, open) => {
    const state = empty(words.length);
    if (words.length > 1) await addPairs(state, words, open, "2");
    let hits = rank(state);
    // Three neighbours found together are what was meant; fewer may stand apart elsewhere.
    if (words.length < 3 || !hits.length) {
      await addWords(state, words, open, "1");
      hits = rank(state);
    }
    return { state, hits };
  };

  // Words within one edit, from the titles and places of what the other words find, at the right place among them.
  /** @param {SearchState} state @param {SearchWord[]} words */
  const byNeighbours = async (state, words) => {
    const missing = words.map((_, i) => i).filter((i) => !state.cover[i].size);
    const trials = missing.length ? [missing] : words.map((_, i) => [i]).reverse();
    /** @param {SearchWord | undefined} typed @param {SearchWord | undefined} seen */
    const alike = (typed, seen) => typed && seen && (typed.fold === seen.fold || searchText.oneEdit(typed.fold, seen.fold));
    for (const dropped of trials) {
      if (dropped.length === words.length) continue;
      for (const hit of rank(state, (i) => !dropped.includes(i)).slice(0, 8)) {
        const seen = searchText.words((await record(hit.entry, hit.language)).slice(0, 3).join(" "));
        const used = dropped.map((i) => seen.find((word, at) => alike(words[i], word) &&
          Math.max(word.fold.length, words[i].fold.length) > 3 &&
          (alike(words[i - 1], seen[at - 1]) || alike(words[i + 1], seen[at + 1]))));
        if (used.every(Boolean)) return words.map((word, i) => used[dropped.indexOf(i)] || word);
      }
    }
    return null;
  };

  // Words within one edit, from the list of known words, the most frequent first.
  /** @param {SearchWord} word */
  const byLexicon = async (word) => {
    if (word.fold.length < 3) return [];
    const known = await parsed(manifest.lexicon, (text) => text.split(" "));
    return known.filter((line) => Math.max(line.length - 1, word.fold.length) > 3 && searchText.oneEdit(line.slice(0, -1), word.fold))
      .sort((a, b) => +b.slice(-1) - +a.slice(-1)).slice(0, 4).map((line) => searchText.word(line.slice(0, -1)));
  };

  /** @param {string} query @param {boolean} [deep] whether texts are searched although names gave something @returns {Promise<SearchAnswer>} */
  const search = async (query, deep) => {
    let words = searchText.words(query).slice(0, MOST_WORDS);
    const typed = words;
    const open = !/\s$/.test(query);
    /** @type {SearchAnswer} */
    const answer = { hits: [], words, replaced: [], ignored: [], deeper: false, language: reader };
    if (!words.length) return answer;
    const coded = await byCode(query.trim());
    if (coded.length) return { ...answer, hits: coded };

    /** @param {SearchWord[]} next @param {{state: SearchState, hits: SearchHit[]}} found */
    const use = (next, found) => {
      state = found.state;
      words = next;
      answer.hits = found.hits;
    };
    let { state, hits } = await inNames(words, open);
    answer.hits = hits;
    if (!hits.length) {
      const meant = [false, true].map((vni) => words.map((word, i) => {
        const text = state.cover[i].size ? "" : searchText.decode(word.text, vni);
        return text ? searchText.word(text) : word;
      }));
      meant.push(words.map((word) => searchText.word(searchText.decode(word.text, false) || word.text)));
      for (const next of meant) {
        if (answer.hits.length || next.every((word, i) => word === words[i])) continue;
        const found = await inNames(next, open);
        if (found.hits.length) use(next, found);
      }
    }
    if (!answer.hits.length && words.length > 1) {
      const next = await byNeighbours(state, words);
      if (next) {
        const found = await inNames(next, false);
        if (found.hits.length) use(next, found);
      }
    }
    // A small index is searched whole, a large one as far as needed.
    if (!answer.hits.length || deep || groups.length < 4) {
      if (words.length > 1) await addPairs(state, words, open, "4");
      answer.hits = rank(state);
      if (!answer.hits.length || words.length < 3 || groups.length < 4) await addWords(state, words, groups.length < 4 && open, "3");
      answer.hits = rank(state);
    } else answer.deeper = true;

    for (let i = 0; i < words.length && !answer.hits.length; i++) {
      if (state.cover[i].size) continue;
      for (const candidate of await byLexicon(words[i])) {
        const next = words.map((word, j) => (j === i ? candidate : word));
        const found = await inNames(next, false);
        if (found.hits.length) {
          use(next, found);
          break;
        }
      }
    }
    answer.words = words;
    words.forEach((word, i) => {
      const used = state.written[i] || word.text;
      // What is only completed, or has its accents put on, needs no saying.
      const said = word !== typed[i] || (state.cover[i].size && searchText.suits(word, searchText.word(used), true) > 2);
      if (said) answer.replaced.push({ typed: typed[i].text, used });
    });
    if (answer.hits.length) return answer;
    // Nothing holds all the words: leave out those that nothing holds, else one after the other.
    const known = words.filter((_, i) => state.cover[i].size);
    if (known.length < words.length) answer.hits = rank(state, (i) => state.cover[i].size > 0);
    if (answer.hits.length) answer.ignored = words.filter((word) => !known.includes(word)).map((word) => word.text);
    for (let i = words.length - 1; i >= 0 && known.length > 1 && !answer.hits.length; i--) {
      answer.hits = rank(state, (j) => j !== i && state.cover[j].size > 0);
      if (answer.hits.length) answer.ignored = words.filter((word, j) => j === i || !known.includes(word)).map((word) => word.text);
    }
    return answer;
  };

  return search;
};
