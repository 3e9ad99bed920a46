// How entries are found is told in docs/search.md; what functions promise, in Tests/search/types.d.ts.

/** @type {OpenSearchEngine} */
const searchEngine = (manifest, reader, parsed, numbers, record) => {
  // By field: title's start, title, name, place, former place, summary, story.
  const WORTH = [12, 10, 6, 5, 3, 2, 1];
  const SUITS = [1, 0.98, 0.8, 0.4, 0.4];
  // More than any sum of worths.
  const TOGETHER = 1000;
  const languages = manifest.languages.length;
  const split = (/** @type {string} */ text) => text.split("\n").map((line) => line.split(/ (.*)/));
  const groups = split(manifest.groups);
  const small = groups.length < 4;
  // They come first.
  const products = Math.max(0, ...manifest.kinds.filter((kind) => kind[0] === "product").map((kind) => kind[1]));

  /** @type {SearchEngine} */
  const self = {
    span(files, key, prefix) {
      const end = key + (prefix ? "\uffff" : "+");
      let from = 0, to = 0;
      while (from + 1 < files.length && files[from + 1][1] <= key) from++;
      for (to = from; to + 1 < files.length && files[to + 1][1] <= end; ) to++;
      return files.slice(from, to + 1).map((file) => file[0]);
    },

    parseLeaf(text) {
      let last = "";
      return text.split("\n").slice(0, -1).map((line) => {
        const at = line.slice(1).search(/[A-G]/) + 1;
        last = last.slice(0, line.charCodeAt(0) - 37) + line.slice(1, at);
        const words = last.split(" ").map(searchText.word);
        return { key: words.map((word) => word.fold).join(" "), words, field: line.charCodeAt(at) - 65, list: line.slice(at + 1) };
      });
    },

    docs(line) {
      let doc = -1;
      if (!line.docs) line.docs = numbers(line.list).map((step) => (doc += step + 1));
      return line.docs;
    },

    async lines(space, term, prefix) {
      const key = space + term;
      let left = prefix ? 3 : space > "2" ? 2 : 18;
      const found = [];
      for (const group of self.span(groups, key, prefix)) {
        if (!group) break;
        const leaves = self.span(await parsed(group, split), key, prefix).slice(0, left);
        left -= leaves.length;
        for (const leaf of await Promise.all(leaves.map((name) => parsed(name, self.parseLeaf)))) {
          for (const line of leaf) if (line.key === term || (prefix && line.key.startsWith(term))) found.push(line);
        }
        if (left <= 0) break;
      }
      return found;
    },

    async lookup(space, typed, prefix, { widest, sure }) {
      const term = typed.map((word) => word.fold).join(" ");
      // "quy" may go on as "quyết".
      const begun = term.replace(/[^ ]*$/, typed[typed.length - 1].begun);
      const lines = await self.lines(space, term, prefix);
      if (prefix && begun !== term) lines.push(...(await self.lines(space, begun, true)));
      const found = lines.map((line) => {
        const whole = line.key === term;
        // With other accents: the tone alone is nearer; no word is begun.
        const suit = Math.max(...typed.map((word, i) => {
          const begun = !whole && i === typed.length - 1, suit = searchText.suits(word, line.words[i], begun);
          return suit < 3 ? suit : begun || sure.includes(word) ? 9 : 3 + +(word.letters !== line.words[i].letters);
        }));
        return { line, suit, worth: WORTH[line.field] * SUITS[suit] * (whole ? 1 : 0.7) };
      });
      // Accents that were typed narrow; where nothing bears them, the next best will do.
      const least = Math.max(1, Math.min(widest, ...found.map((hit) => hit.suit)));
      const worths = new Map();
      let written = [""], most = 0;
      for (const hit of found) {
        if (hit.suit > least) continue;
        // The most frequent way to write it, accented rather than not.
        const weight = hit.line.list.length * (hit.line.words.some((word) => !word.plain) ? 9 : 1);
        if (weight > most) [written, most] = [hit.line.words.map((word) => word.text), weight];
        for (const doc of self.docs(hit.line)) if ((worths.get(doc) || 0) < hit.worth) worths.set(doc, hit.worth);
      }
      return { worths, written };
    },

    merge(into, from) {
      for (const [doc, worth] of from) if ((into.get(doc) || 0) < worth) into.set(doc, worth);
    },

    async add(state, words, open, space) {
      const size = "24".includes(space) ? 2 : 1;
      const found = await Promise.all(words.slice(size - 1).map((_, i) =>
        self.lookup(space, words.slice(i, i + size), open && i + size === words.length, state.far)));
      found.forEach(({ worths, written }, i) => {
        if (size > 1) self.merge(state.pairs[i], worths);
        written.forEach((text, j) => {
          self.merge(state.cover[i + j], worths);
          state.written[i + j] = state.written[i + j] || text;
        });
      });
    },

    empty: (count, far) => ({
      far,
      cover: Array.from({ length: count }, () => new Map()),
      pairs: Array.from({ length: Math.max(0, count - 1) }, () => new Map()),
      written: Array(count).fill(""),
    }),

    rank(state, counts = () => true) {
      const needed = state.cover.filter((_, i) => counts(i));
      if (!needed.length) return [];
      const smallest = needed.reduce((a, b) => (b.size < a.size ? b : a));
      const scores = new Map();
      for (const doc of smallest.keys()) {
        const own = needed.map((worths) => worths.get(doc) || 0), least = Math.min(...own);
        if (!least) continue;
        const inPair = (/** @type {number} */ i) => i in state.pairs && state.pairs[i].has(doc);
        const together = state.pairs.length > 0 && state.cover.every((_, i) => !counts(i) || inPair(i - 1) || inPair(i));
        // Words that stand together count together: a title may hold one of them by chance.
        const pairs = state.pairs.reduce((sum, worths) => sum + (worths.get(doc) || 0), 0);
        scores.set(doc, together ? TOGETHER + pairs + least : own.reduce((sum, worth) => sum + worth) + pairs / 2);
      }
      return self.sorted(scores);
    },

    sorted(scores) {
      const best = new Map();
      for (const [doc, score] of scores) {
        const entry = Math.floor(doc / languages), language = doc % languages;
        const other = best.get(entry);
        if (!other || language === reader || (other.language !== reader && other.score < score)) {
          best.set(entry, { entry, language, score });
        }
      }
      return [...best.values()].sort((a, b) => +(a.language !== reader) - +(b.language !== reader) || b.score - a.score || a.entry - b.entry);
    },

    sums(state) {
      const sums = new Map();
      for (const worths of [...state.cover, ...state.pairs]) {
        for (const [doc, worth] of worths) sums.set(doc, (sums.get(doc) || 0) + worth + (state.pairs.includes(worths) ? 0 : 9));
      }
      return sums;
    },

    mostHeld(state) {
      let best = -1, most = 0;
      for (const [doc, sum] of self.sums(state)) if (sum > most) [best, most] = [doc, sum];
      return state.cover.map((worths) => worths.has(best));
    },

    partly(state, { hits, ignored }) {
      const isProduct = (/** @type {SearchHit} */ hit) => hit.entry < products;
      if (state.cover.length < 2 || (!ignored.length && hits.length > 2 && hits.some(isProduct))) return [];
      const sums = self.sums(state);
      for (const doc of sums.keys()) if (state.cover.filter((worths) => worths.has(doc)).length * 2 < state.cover.length) sums.delete(doc);
      const all = self.sorted(sums);
      return all.filter((hit) => hit.score * 2 > all[0].score && !hits.some((other) => other.entry === hit.entry))
        .sort((a, b) => +isProduct(b) - +isProduct(a)).slice(0, 6);
    },

    async coded(part, prefix) {
      const code = searchText.word(searchText.fold(part).replace(/[^a-z0-9]/g, "")).fold;
      const number = /^\d{8,}$/.test(code) ? code.replace(/^0+/, "") : code;
      const found = number ? await self.lines("0", number, prefix && number.length > 5) : [];
      const whole = found.filter((line) => line.key === number);
      return (whole.length ? whole : found).flatMap((line) => self.docs(line).map((doc) => ({
        entry: Math.floor(doc / languages), language: reader, score: 99, code: whole.length > 0,
        // Behind the document of a lot stands what is known of it, in signs before "a".
        lot: line.field ? line.list.replace(/.*[a-~]/, "").split(",") : undefined,
      })));
    },

    async byCode(query) {
      const [, scanned = "", lot] = query.match(/(?:\b(?:01|Q)\/|\(01\)\s*)(\w{7,})(?:.*\/10\/|.*\(10\)\s*|\/)?([\w.-]*)/i) || [];
      const typed = scanned || query;
      // Among other words a code stands whole: "lô L2026-09A".
      for (const part of [typed, ...query.split(/\s/).filter((word) => /\d{3}|\W\d|\d\W/.test(word))]) {
        if (part.replace(/\W/g, "").length < 3 || !(scanned || /\d/.test(part)) && (/\s/.test(query) || query !== query.toUpperCase())) continue;
        const found = await self.coded(part, part === typed);
        const lots = found.length && lot ? (await self.coded(lot, false)).filter((hit) => hit.lot && found.some((own) => own.entry === hit.entry)) : [];
        if (found.length) return (lots.length ? lots : found).slice(0, 50);
      }
      return [];
    },

    alike: (typed, seen, least) => !!typed && !!seen && (typed.fold === seen.fold || searchText.slip(typed.fold, seen.fold, least)),

    async isHeld({ far }, word) {
      const found = far.widest > 2 ? [] : await Promise.all(["1", "3"].map((space) => self.lookup(space, [word], false, far)));
      return far.sure.includes(word) || found.some(({ worths }) => worths.size > 0);
    },

    async byNeighbours(state, words) {
      const missing = words.map((_, i) => i).filter((i) => !state.cover[i].size);
      const trials = missing.length ? [missing] : words.map((_, i) => [i]).reverse();
      for (const dropped of trials) {
        if (dropped.length === words.length) continue;
        for (const hit of self.rank(state, (i) => !dropped.includes(i)).slice(0, 8)) {
          const seen = searchText.words((await record(hit.entry, hit.language)).slice(0, 3).join(" "));
          const used = dropped.map((i) => seen.find((word, at) =>
            self.alike(words[i], word, state.far.widest > 2 ? 3 : 4) && (self.alike(words[i - 1], seen[at - 1]) || self.alike(words[i + 1], seen[at + 1]))));
          if (!used.every(Boolean)) continue;
          const next = words.map((word, i) => used[dropped.indexOf(i)] || word);
          const held = await Promise.all(dropped.map((i) => self.isHeld(state, words[i])));
          if (!held.includes(true)) return next;
          // What stands somewhere may well be meant.
          state.far.proposal = state.far.proposal || next.map((word) => word.text).join(" ");
          return null;
        }
      }
      return null;
    },

    async inTexts(state, words, open) {
      await self.add(state, words, open, "4");
      if (words.length < 2 || !self.rank(state).length || small) await self.add(state, words, small && open, "3");
      return self.rank(state);
    },

    async inNames(words, far, open, exactly) {
      const state = self.empty(words.length, far);
      await self.add(state, words, open, "2");
      let hits = self.rank(state);
      if (words.length > 2 && !small) {
        // Neighbours found together are what was meant. A word beside none of them may be a slip.
        if (hits.length) return { words, state, hits };
        const next = exactly || state.cover.every((worths) => worths.size) ? null : await self.byNeighbours(state, words);
        if (next) {
          const found = await self.inNames(next, far, false, true);
          if (found.hits.length) return found;
        }
      }
      await self.add(state, words, open, "1");
      if (small) await self.inTexts(state, words, open);
      return { words, state, hits: self.rank(state) };
    },

    async byLexicon(word, least) {
      const known = await parsed(manifest.lexicon, (text) => text.split(" "));
      // Letters that are swapped or missing are nearer than other letters; then the more frequent word.
      const near = (/** @type {string} */ line) => +line.slice(-1) + ([...word.fold].every((c) => line.includes(c)) ? 9 : 0);
      return known.filter((line) => searchText.slip(line.slice(0, -1), word.fold, least))
        .sort((a, b) => near(b) - near(a)).slice(0, 4).map((line) => searchText.word(line.slice(0, -1)));
    },

    async search(query, deep, exact, far = { widest: 2, sure: [], proposal: "" }) {
      // In a word that reads as Telex or VNI digits are keys; in others they are words.
      const read = (/** @type {boolean} */ decoded) =>
        (query.normalize("NFC").match(/[\p{L}\p{N}]+/gu) || []).slice(0, 8).flatMap((run) => {
          const key = searchText.decode(run);
          return key ? [searchText.word(decoded ? key : run)] : searchText.words(run).slice(0, 4);
        });
      let typed = read(false), words = typed;
      const meant = read(!exact);
      const open = !exact && !/\s$/.test(query);
      /** @type {SearchAnswer} */
      const answer = { hits: [], partial: [], words, replaced: [], ignored: [], proposal: "", deeper: false };
      if (!words.length) return answer;
      const coded = await self.byCode(query.trim());
      // A code is in no text: no word of it is marked.
      if (coded.length) return { ...answer, words: [], hits: coded };

      let state = self.empty(0, far);
      const find = async (/** @type {SearchWord[]} */ wanted, open = false, always = false) => {
        const found = await self.inNames(wanted, far, open, exact);
        if (always || found.hits.length) ({ words, state, hits: answer.hits } = found);
      };
      // Two words that read as Telex or VNI are; one may be a name.
      const odd = meant.filter((word, i) => word.text !== words[i].text).length;
      if (odd > 1) await find(meant, open, true);
      if (!answer.hits.length) await find(typed, open, true);
      const coffee = exact ? query : query.replace(/\bc[aà] ?f[eéê]/gi, "cà phê");
      if (!answer.hits.length && coffee !== query) return self.search(coffee, deep);
      if (!answer.hits.length && odd) await find(words.map((word, i) => (state.cover[i].size ? word : meant[i])), open, true);
      const apart = searchText.words(query).slice(0, 8);
      if (!answer.hits.length && apart.length > typed.length) await find((typed = apart), open, true);
      if (!answer.hits.length && words.length > 1 && !exact) {
        const next = await self.byNeighbours(state, words);
        if (next) await find(next);
      }
      // Nearly all words in names are better than all here and there.
      const held = answer.hits.length ? [] : self.mostHeld(state);
      answer.deeper = !small && !deep && answer.hits.length > (words.length < 4 ? 9 : 0);
      const nearly = answer.hits.length ? [] : self.rank(state, (i) => held[i]);
      if (!small && !answer.deeper) answer.hits = await self.inTexts(state, words, open);
      const isNearly = !exact && held.filter(Boolean).length * 4 >= words.length * 3 && !nearly.some((hit) => answer.hits.some((other) => other.entry === hit.entry));
      if (nearly.length && isNearly) answer.hits = [];

      if (!answer.hits.length && !exact) {
        // Only what is nowhere written as typed is taken with other accents, or for another word.
        if (far.widest < 3) return self.search(query, deep, exact, { ...far, widest: 4, sure: words.filter((_, i) => state.cover[i].size) });
        for (let i = 0; i < words.length && !answer.hits.length; i++) {
          if (state.cover[i].size) continue;
          for (const meant of new Set([typed[i], words[i]])) {
            for (const used of await self.byLexicon(meant)) if (!answer.hits.length) await find(words.map((word, j) => (j === i ? used : word)));
          }
        }
      }
      let kept = words.map(() => true);
      const used = words.map((word, i) => state.written[i] || word.text);
      // What is only completed, or has its accents put on, needs no saying.
      const other = words.map((word, i) => word.text !== typed[i].text || searchText.suits(word, searchText.word(used[i]), true) > 2);
      if (!answer.hits.length && !exact) {
        kept = isNearly ? held : self.mostHeld(state);
        // Words that are left out anyway are those not as typed, and those that no name holds.
        const best = kept.map((keep, i) => keep && !other[i] && [...state.cover[i].values()].some((worth) => worth > 2));
        if (kept.includes(false) && best.filter(Boolean).length > 1) kept = best;
        answer.hits = self.rank(state, (i) => kept[i]);
      }
      answer.words = words;
      if (answer.hits.length) words.forEach((word, i) => {
        if (!kept[i]) answer.ignored.push(typed[i].text);
        else if (other[i]) answer.replaced.push({ typed: typed[i].text, used: used[i] });
      });
      if (answer.ignored.length && !kept.some((keep, i) => keep && !other[i])) {
        // Nothing of what was typed is left.
        far.proposal = answer.replaced.map((pair) => pair.used).join(" ");
        answer.hits = answer.replaced = answer.ignored = [];
      } else answer.partial = self.partly(state, answer);
      if (!answer.hits.length && !exact) {
        // A short word is too like many others to be taken for one of them.
        const [first] = await self.byLexicon(typed[0], typed.length > 1 ? 4 : 3);
        answer.proposal = far.proposal || (first ? (await self.inNames([first], far, false)).state.written[0] : "");
      } else if (!answer.replaced.length && (answer.ignored.length || answer.hits.length < 3)) answer.proposal = far.proposal;
      return answer;
    },
  };
  return self.search;
};
