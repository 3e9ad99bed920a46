// The files of the index as values: manifest, records of entries, facets and their names.

/** @type {SearchIndex["open"]} */
const searchIndex = (language, load) => {
  const GROUP = 1024, CHUNK = 16;
  /** @type {any} */
  const files = new Map();
  /** @type {SearchIndex["parsed"]} */
  const parsed = (id, parse) => {
    if (!files.has(id)) files.set(id, load(id).then(parse));
    return files.get(id);
  };
  /** @type {SearchIndex["manifest"]} */
  const manifest = (code) => parsed(code, JSON.parse);
  // The numbers of a string: leading digits to base 55, the last to base 30.
  /** @type {SearchIndex["numbers"]} */
  const numbers = (text) => {
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
  };

  /** @type {SearchIndex["fields"]} */
  const fields = async (entry, number) => {
    const group = (await manifest((await manifest(language)).languages[number])).records.split(" ")[Math.floor(entry / GROUP)];
    const lines = await parsed(`${group}/${Math.floor((entry % GROUP) / CHUNK)}`, (text) => text.split("\n"));
    return lines[entry % CHUNK].split("\t");
  };
  /** @type {ReturnType<typeof searchEngine>} */
  let engine;

  /** @type {Map<number, Record<string, number[]>>} */
  const rows = new Map();
  /** @type {SearchIndex["parseFacets"]} */
  const parseFacets = (text) => {
    const columns = text.split("\n");
    /** @type {SearchIndex["digit"]} */
    const digit = (column, i) => {
      const c = columns[column].charCodeAt(i);
      return c > 96 ? c - 97 : c - 7;
    };
    const all = Array.from(columns[0], (_, i) => ({
      set: [digit(0, i)], stars: [digit(1, i) >> 1], force: [digit(1, i) & 1], producer: [digit(2, i)],
      province: [digit(3, i)], commune: [digit(4, i) * 80 + digit(5, i)], fair: /** @type {number[]} */ ([]),
    }));
    let at = 0;
    numbers(columns[6]).forEach((number, i) => {
      if (i % 2) all[at].fair.push(number);
      else at += number;
    });
    return all;
  };

  const self = {
    manifest,
    /** @type {any} */
    labels: {},
    /** @type {SearchIndex["search"]} */
    search: async (query, deep) => {
      const own = await manifest(language);
      engine ??= searchEngine(own, own.languages.indexOf(language), parsed, numbers, fields);
      return engine(query, deep);
    },
    /** @type {SearchIndex["record"]} */
    record: async (hit) => {
      const own = await manifest((await manifest(language)).languages[hit.language]);
      const [title, stars, place = "", thumbnail, summary = "", written] = await fields(hit.entry, hit.language);
      const kind = own.kinds.find((kind) => hit.entry < kind[1]) || own.kinds[0];
      const key = written || searchText.slug(title);
      return {
        title, stars, place, summary, key, kind: kind[0], path: kind[2] + key, lang: own.languages[hit.language],
        picture: thumbnail && own.thumbnail[0] + thumbnail + own.thumbnail[1],
      };
    },
    /** @type {SearchIndex["facets"]} */
    facets: (entry) => rows.get(entry) || {},
      /** @type {SearchIndex["loadFacets"]} */
    loadFacets: async (hits, province, most = Infinity) => {
      const own = await manifest(language);
      const groups = [...new Set(hits.map((hit) => Math.floor(hit.entry / GROUP)))];
      if (groups.length > most) return false;
      const names = own.records.split(" ");
      const [labels, ...parts] = await Promise.all([
        parsed(own.labels + "/l", JSON.parse), ...groups.map((group) => parsed(names[group] + "/f", parseFacets)),
      ]);
      for (const { entry } of hits) {
        const row = parts[groups.indexOf(Math.floor(entry / GROUP))][entry % GROUP];
        rows.set(entry, { ...row, kind: [own.kinds.findIndex((kind) => entry < kind[1])] });
      }
      const at = labels.province.indexOf(province);
      self.labels = { ...labels, commune: at < 0 ? [] : await parsed(`${own.labels}/c${at / 2 + 1}`, JSON.parse) };
      return true;
    },
  };
  return self;
};
