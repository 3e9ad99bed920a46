// The files of the index as values.

/** @type {OpenSearchIndex} */
const searchIndex = (language, load) => {
  const files = new Map();
  const rows = new Map();
  /** @type {ReturnType<typeof searchEngine>} */
  let engine;

  /** @type {SearchIndex} */
  const self = {
    labels: /** @type {any} */ ({}),

    parsed(id, parse) {
      if (!files.has(id)) {
        const file = load(id).then(parse);
        files.set(id, file);
        // The network may be back the next time.
        file.catch(() => files.delete(id));
      }
      return files.get(id);
    },

    manifest: (code) => self.parsed(code, JSON.parse),

    // Leading digits to base 55, the last to base 30.
    numbers(text) {
      const out = [];
      let value = 0;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (c < 97) value = value * 55 + c - 37;
        else {
          out.push(value * 30 + c - 97);
          value = 0;
        }
      }
      return out;
    },

    async fields(entry, number) {
      const own = await self.manifest((await self.manifest(language)).languages[number]);
      const file = own.records.split(" ")[entry >> 8] + "/" + ((entry >> 5) & 7);
      return (await self.parsed(file, (text) => text.split("\n")))[entry & 31].split("\t");
    },

    parseFacets(text) {
      const columns = text.split("\n");
      const digit = (/** @type {number} */ column, /** @type {number} */ i) => {
        const c = columns[column].charCodeAt(i);
        return c > 96 ? c - 97 : c - 7;
      };
      const all = Array.from(columns[0], (_, i) => ({
        set: [digit(0, i)], stars: [digit(1, i) >> 1], force: [digit(1, i) & 1], producer: [digit(2, i)],
        province: [digit(3, i)], commune: [digit(4, i) * 80 + digit(5, i)], fair: /** @type {number[]} */ ([]),
      }));
      let at = 0;
      self.numbers(columns[6]).forEach((number, i) => {
        if (i % 2) all[at].fair.push(number);
        else at += number;
      });
      return all;
    },

    async search(query, deep, exact) {
      const own = await self.manifest(language);
      if (!engine) engine = searchEngine(own, own.languages.indexOf(language), self.parsed, self.numbers, self.fields);
      return engine(query, deep, exact);
    },

    async all() {
      const own = await self.manifest(language);
      const reader = own.languages.indexOf(language);
      return Array.from({ length: Math.max(...own.kinds.map((kind) => kind[1])) }, (_, entry) => ({ entry, language: reader, score: 0 }));
    },

    async record(hit) {
      const own = await self.manifest((await self.manifest(language)).languages[hit.language]);
      const [title, stars, place = "", thumbnail, summary = "", written] = await self.fields(hit.entry, hit.language);
      // Not every entry is written in the reader's language.
      if (!title) return self.record({ ...hit, language: (hit.language + 1) % own.languages.length });
      const kind = own.kinds.find((kind) => hit.entry < kind[1]) || own.kinds[0];
      const key = written || searchText.slug(title);
      return {
        title, stars, place, summary, key, kind: kind[0], path: hit.lot ? hit.lot[0] : kind[2] + key, lang: own.languages[hit.language],
        picture: thumbnail && own.thumbnail[0] + thumbnail + own.thumbnail[1],
      };
    },

    async passages({ entry, language }) {
      const file = (await self.fields(entry, language))[6];
      const lines = file ? await self.parsed(file, (text) => text.split("\n")) : [];
      const number = (entry & 255) + "\t";
      return (lines.find((line) => line.startsWith(number)) || "").split("\t").slice(1);
    },

    facets: (entry) => rows.get(entry) || {},

    async loadFacets(hits, province) {
      const own = await self.manifest(language);
      const groups = [...new Set(hits.map((hit) => hit.entry >> 10))];
      const [labels, ...parts] = await Promise.all([
        self.parsed(own.labels + "/l", JSON.parse), ...groups.map((group) => self.parsed(own.facets + "/" + group, self.parseFacets)),
      ]);
      for (const { entry } of hits) {
        const row = parts[groups.indexOf(entry >> 10)][entry & 1023];
        rows.set(entry, { ...row, kind: [own.kinds.findIndex((kind) => entry < kind[1])] });
      }
      const at = labels.province.indexOf(province);
      self.labels = { ...labels, commune: at < 0 ? [] : await self.parsed(`${own.labels}/c${at / 2 + 1}`, JSON.parse) };
    },
  };
  return self;
};
