// Finds entries in the static index. Knows no page: it asks for files by name and answers with numbers of entries.
"use strict";

/**
 * @typedef {{groups: string, records: string, lexicon: string, labels: string, thumbnail: [string, string],
 *   kinds: [string, number, string][], languages: string[]}} SearchManifest
 * @typedef {{key: string, text: string, field: number, list: string, docs?: number[]}} SearchLine
 * @typedef {{entry: number, language: number, score: number, code?: boolean}} SearchHit
 * @typedef {{hits: SearchHit[], words: SearchWord[], replaced: {typed: string, used: string}[], ignored: string[],
 *   deeper: boolean, language: number}} SearchAnswer
 * @typedef {{cover: Map<number, number>[], pairs: Map<number, number>[]}} SearchState
 */

/**
 * @param {SearchManifest} manifest
 * @param {number} reader the number of the reader's language
 * @param {(id: string) => Promise<string>} load
 * @param {(entry: number, language: number) => Promise<string[]>} record title, stars, place, thumbnail, summary, key
 */
const searchEngine = (manifest, reader, load, record) => {
  // What a word is worth by where it stands: A title's start, B title, C name, D place, E former place, F summary, G story.
  const WORTH = [12, 10, 6, 5, 3, 2, 1];
  const SUITS = [1, 0.98, 0.8, 0.4];
  const MOST_WORDS = 8;
  const languages = manifest.languages.length;
  const groups = manifest.groups.split("\n").map((line) => line.split(/ (.*)/));
  /** @type {Map<string, Promise<any>>} */
  const cache = new Map();

  /** @template T @param {string} id @param {(text: string) => T} parse @returns {Promise<T>} */
  const parsed = (id, parse) => {
    if (!cache.has(id)) cache.set(id, load(id).then(parse, (e) => (cache.delete(id), Promise.reject(e))));
    return /** @type {Promise<T>} */ (cache.get(id));
  };

  /** The span of files that can hold a key, or keys that begin with it. @param {string[]} firsts @param {string} key @param {boolean} prefix */
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

  /** @param {SearchLine} line */
  const docs = (line) => {
    if (line.docs) return line.docs;
    const out = [];
    let value = 0, doc = -1;
    for (let i = 0; i < line.list.length; i++) {
      const c = line.list.charCodeAt(i);
      if (c < 97) value = value * 55 + c - 37;
      else {
        doc += value * 30 + c - 97 + 1;
        out.push(doc);
        value = 0;
      }
    }
    return (line.docs = out);
  };

  /**
   * The lines of a term, or of the terms that begin with it, as far as a few files hold them.
   * @param {string} space @param {string} term @param {boolean} prefix
   */
  const lines = async (space, term, prefix) => {
    const key = space + term;
    let left = prefix ? 3 : 12;
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

  /**
   * Documents with a word, or with two words side by side, each with the best worth.
   * @param {string} space @param {SearchWord[]} typed @param {boolean} prefix
   */
  const lookup = async (space, typed, prefix) => {
    const term = typed.map((word) => word.fold).join(" ");
    const found = (await lines(space, term, prefix)).map((line) => {
      const whole = line.key === term;
      const written = line.text.split(" ").map(searchText.word);
      const suit = Math.max(...typed.map((word, i) => searchText.suits(word, written[i], !whole && i === typed.length - 1)));
      return { line, suit, worth: WORTH[line.field] * SUITS[suit] * (whole ? 1 : 0.7) };
    });
    // Accents that were typed narrow; where nothing bears them, the next best will do.
    const least = Math.max(1, Math.min(3, ...found.map((hit) => hit.suit)));
    /** @type {Map<number, number>} */
    const worths = new Map();
    for (const hit of found) {
      if (hit.suit > least) continue;
      for (const doc of docs(hit.line)) if ((worths.get(doc) || 0) < hit.worth) worths.set(doc, hit.worth);
    }
    return worths;
  };

  /** @param {Map<number, number>} into @param {Map<number, number>} from */
  const merge = (into, from) => {
    for (const [doc, worth] of from) if ((into.get(doc) || 0) < worth) into.set(doc, worth);
  };

  /** Looks up all neighbours. @param {SearchState} state @param {SearchWord[]} words @param {boolean} open @param {string} space */
  const addPairs = async (state, words, open, space) => {
    const found = await Promise.all(
      words.slice(1).map((word, i) => lookup(space, [words[i], word], open && i + 2 === words.length)),
    );
    found.forEach((worths, i) => {
      merge(state.pairs[i], worths);
      merge(state.cover[i], worths);
      merge(state.cover[i + 1], worths);
    });
  };

  /** Looks up all words. @param {SearchState} state @param {SearchWord[]} words @param {boolean} open @param {string} space */
  const addWords = async (state, words, open, space) => {
    const found = await Promise.all(words.map((word, i) => lookup(space, [word], open && i + 1 === words.length)));
    found.forEach((worths, i) => merge(state.cover[i], worths));
  };

  /** @param {number} count @returns {SearchState} */
  const empty = (count) => ({
    cover: Array.from({ length: count }, () => new Map()),
    pairs: Array.from({ length: Math.max(0, count - 1) }, () => new Map()),
  });

  /**
   * Entries that hold every word, the best first: the reader's language, then the worth of words and of neighbours.
   * @param {SearchState} state @param {(i: number) => boolean} [counts] which words have to be there
   */
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
      for (const worths of state.pairs) score += (worths.get(doc) || 0) / 2;
      const entry = Math.floor(doc / languages), language = doc % languages;
      const other = best.get(entry);
      if (!other || language === reader || (other.language !== reader && other.score < score)) {
        best.set(entry, { entry, language, score });
      }
    }
    const abroad = (/** @type {SearchHit} */ hit) => (hit.language === reader ? 0 : 1);
    return [...best.values()].sort((a, b) => abroad(a) - abroad(b) || b.score - a.score || a.entry - b.entry);
  };

  /** A code typed or scanned whole leads to its entry; the beginning of one to those that it begins. @param {string} query */
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

  /** The names part of the index alone. @param {SearchWord[]} words @param {boolean} open */
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

  /** Words within one edit, from the titles of what the other words find. @param {SearchState} state @param {SearchWord[]} words */
  const byNeighbours = async (state, words) => {
    const missing = words.map((_, i) => i).filter((i) => !state.cover[i].size);
    const trials = missing.length ? [missing] : words.map((_, i) => [i]).reverse();
    for (const dropped of trials) {
      if (dropped.length === words.length || dropped.some((i) => words[i].fold.length < 4)) continue;
      for (const hit of rank(state, (i) => !dropped.includes(i)).slice(0, 8)) {
        const seen = searchText.words((await record(hit.entry, hit.language)).slice(0, 3).join(" "));
        const used = dropped.map((i) => seen.find((word) => searchText.oneEdit(word.fold, words[i].fold)));
        if (used.every(Boolean)) return words.map((word, i) => used[dropped.indexOf(i)] || word);
      }
    }
    return null;
  };

  /** Words within one edit, from the list of known words, the most frequent first. @param {SearchWord} word */
  const byLexicon = async (word) => {
    if (word.fold.length < 4) return [];
    const known = await parsed(manifest.lexicon, (text) => text.split(" "));
    return known.filter((line) => searchText.oneEdit(line.slice(0, -1), word.fold))
      .sort((a, b) => +b.slice(-1) - +a.slice(-1)).slice(0, 4).map((line) => searchText.word(line.slice(0, -1)));
  };

  /**
   * @param {string} query
   * @param {boolean} [deep] whether texts are searched although names gave something
   * @returns {Promise<SearchAnswer>}
   */
  const search = async (query, deep) => {
    let words = searchText.words(query).slice(0, MOST_WORDS);
    const typed = words;
    const open = !/\s$/.test(query);
    /** @type {SearchAnswer} */
    const answer = { hits: [], words, replaced: [], ignored: [], deeper: false, language: reader };
    if (!words.length) return answer;
    const coded = await byCode(query.trim());
    if (coded.length) return { ...answer, hits: coded };

    /** @param {SearchWord[]} next @param {SearchHit[]} hits */
    const use = (next, hits) => {
      words = next;
      answer.words = next;
      answer.hits = hits;
      answer.replaced = typed.map((word, i) => ({ typed: word.text, used: next[i].text })).filter((r) => r.typed !== r.used);
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
        if (found.hits.length) {
          state = found.state;
          use(next, found.hits);
        }
      }
    }
    if (!answer.hits.length && words.length > 1) {
      const next = await byNeighbours(state, words);
      if (next) {
        const found = await inNames(next, false);
        if (found.hits.length) {
          state = found.state;
          use(next, found.hits);
        }
      }
    }
    // A small index is searched whole, a large one as far as needed.
    if (!answer.hits.length || deep || groups.length < 4) {
      if (words.length > 1) await addPairs(state, words, open, "4");
      await addWords(state, words, open && groups.length < 4, "3");
      answer.hits = rank(state);
    } else answer.deeper = true;
    if (answer.hits.length) return answer;

    for (let i = 0; i < words.length && !answer.hits.length; i++) {
      if (state.cover[i].size) continue;
      for (const candidate of await byLexicon(words[i])) {
        const next = words.map((word, j) => (j === i ? candidate : word));
        const found = await inNames(next, false);
        if (found.hits.length) {
          use(next, found.hits);
          break;
        }
      }
    }
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

  return { search, byLexicon };
};
