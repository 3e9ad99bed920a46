// The search page. What it says stands in its template, what is asked in the address.

// Files of the index call this.
/** @type {(id: string, text: string) => void} */
var ocopSearch;

(() => {
  const page = /** @type {HTMLElement} */ (document.querySelector("[data-search]"));
  const $ = (/** @type {string} */ part) => /** @type {HTMLElement} */ (page.querySelector(part));
  const part = (/** @type {string} */ name) => $(`[data-search-${name}]`);
  const field = /** @type {HTMLInputElement} */ ($("[type=search]"));
  const filters = /** @type {HTMLDetailsElement} */ (part("filters"));
  const list = $("[data-results]"), status = part("status"), notes = part("notes");
  const start = part("start"), more = part("more"), deeper = part("deeper");
  const clear = part("clear");
  // Without this script it is no combobox.
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  const manifestURL = new URL(page.dataset.search || "", location.href);
  const root = new URL("..", manifestURL);
  const language = manifestURL.pathname.replace(/.*\/|\.js$/g, "");

  // A script element works where fetch does not: from a folder.
  const waiting = new Map();
  ocopSearch = (id, text) => waiting.has(id) && waiting.get(id)(text);
  let fresh = "";

  /** @type {ReturnType<typeof searchIndex>} */
  let index;
  /** @type {SearchManifest} */
  let manifest;
  const open = async () => {
    if (!index) index = searchIndex(language, self.load);
    manifest = await index.manifest(language);
  };

  /** @type {SearchAnswer} */
  const NOTHING = { hits: [], partial: [], words: [], ignored: [], replaced: [], proposal: "", deeper: false };
  const FILTERS = ["kind", "set", "stars", "province", "commune", "producer", "fair", "force"];
  const STEP = 10;
  /** @type {Record<string, string>} */
  let asked = {};
  /** @type {Record<string, number[]>} */
  let chosen = {};
  /** @type {SearchHit[]} */
  let shown = [];
  let limit = STEP, deep = false, turn = 0, active = -1, settled = true;

  /** @type {SearchPage} */
  const self = {
    say(name, values = {}) {
      const word = page.querySelector(`[data-word="${name}"]`);
      return ((word && word.textContent) || name).replace(/\$(\w+)/g, (_, key) => (key in values ? values[key] : "").toLocaleString(language));
    },

    make(tag, attributes, ...children) {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
      element.append(...children);
      return element;
    },

    load: (id) =>
      new Promise((done, fail) => {
        waiting.set(id, done);
        const script = self.make("script", { src: new URL(`search/${id}.js${fresh}`, root).href });
        script.onload = () => script.remove();
        script.onerror = () => (script.remove(), fail(new Error(id)));
        document.head.append(script);
      }),

    read() {
      asked = Object.fromEntries(new URLSearchParams(location.search));
      field.value = asked.q || "";
      limit = (history.state && history.state.limit) || STEP;
    },

    fill(element, ...children) {
      element.textContent = "";
      element.append(...children);
    },

    write(push) {
      const query = String(new URLSearchParams(Object.entries(asked).filter((pair) => pair[1])));
      if ("?" + query === (location.search || "?")) return;
      history[push || settled ? "pushState" : "replaceState"](null, "", location.pathname + (query && "?" + query));
      settled = false;
    },

    values(name) {
      const labels = index.labels;
      if (name === "kind") return manifest.kinds.map((kind, i) => [kind[0], self.say(kind[0]), [i]]);
      if (name === "stars") return [5, 4, 3].map((n) => [String(n), self.say("stars", { n }), [n]]);
      if (name === "force") return [["1", self.say("force"), [1]]];
      if (name !== "set") return labels[name].flatMap((value, i, flat) => (i % 2 ? [] : [[value, flat[i + 1], [i / 2 + 1]]]));
      return labels.sectors.flatMap(([sector, sets], i) => [
        ["s" + (i + 1), sector, sets.map((set) => set[0])],
        ...sets.map((set) => /** @type {SearchValue} */ ([String(set[0]), "– " + set[1], [set[0]]])),
      ]);
    },

    misses(hit) {
      const facets = index.facets(hit.entry);
      return FILTERS.filter((name) => chosen[name] && !facets[name].some((number) => chosen[name].includes(number)));
    },

    showFilters(hits) {
      /** @type {Record<string, number[]>} */
      const counts = Object.fromEntries(FILTERS.map((name) => [name, []]));
      /** @type {Record<string, number>} */
      const all = {};
      for (const hit of hits) {
        // A filter counts what passes all others.
        const missed = self.misses(hit);
        for (const name of missed.length ? (missed[1] ? [] : missed) : FILTERS) {
          all[name] = (all[name] || 0) + 1;
          for (const number of index.facets(hit.entry)[name]) counts[name][number] = (counts[name][number] || 0) + 1;
        }
      }
      for (const select of page.querySelectorAll("select")) {
        const name = select.name;
        if (name !== "sort") {
          const options = self.values(name)
            .map(([value, label, numbers]) => ({ value, label, n: numbers.reduce((sum, number) => sum + (counts[name][number] || 0), 0) }))
            .filter((option) => option.n || option.value === asked[name]);
          if (!/kind|set|stars/.test(name)) options.sort((a, b) => a.label.localeCompare(b.label, language));
          self.fill(
            select, new Option(self.say("any", { n: all[name] || 0 }), ""), ...options.map((option) => new Option(self.say("option", option), option.value)));
          /** @type {HTMLElement} */ (select.parentElement).hidden = !options.length;
        }
        select.value = asked[name] || "";
      }
    },

    marked: (text, answer) =>
      text.split(/(\p{L}+|\d+)/u).map((part, i) => (i % 2 && searchText.marks(part, answer.words) ? self.make("mark", {}, part) : part)),

    // In the same words as on the page of a lot.
    date: (day) =>
      language === "vi" ? day.split("-").reverse().join("/")
        : new Date(day).toLocaleDateString(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),

    lot: ([path, produced, expires]) =>
      self.say("lot", { code: path.replace(/.*\//, ""), date: self.date(produced) }) + (expires ? ", " + self.say("lot-expires", { date: self.date(expires) }) : ""),

    async result(hit, number, answer) {
      const { title, stars, place, picture, summary, kind, key, path, lang } = await index.record(hit);
      const foreign = lang === language ? undefined : lang, lot = hit.lot;
      const line = self.make("span", { class: "result-line" }, kind === "product" ? "" : self.say(kind));
      // The day in Viet Nam. A recalled lot has no stars to show.
      const isRecalled = !!lot && lot[3] <= new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
      if (isRecalled) line.append(self.make("span", { class: "state", "data-state": "revoked" }, self.say("recalled")));
      else if (+stars) line.append(self.make("span", { class: "result-stars", role: "img", "aria-label": self.say("stars", { n: stars }) }, "★".repeat(+stars)));
      else if (stars) line.append(self.make("span", { class: "state", "data-state": stars }, self.say("state-" + stars)));
      line.append(self.make("span", { class: "result-place" }, ...self.marked(place, answer)));
      const link = self.make(
        "a",
        {
          class: "result", role: "option", id: "result-" + number, "aria-selected": "false", "data-key": key, "data-kind": kind,
          href: new URL(path + (location.protocol === "file:" ? "/index.html" : "/") + (lot ? "#" + language : ""), root).href,
        },
        self.make("span", { class: "result-title", lang: foreign }, ...self.marked(title, answer)),
        line,
        lot ? self.make("span", { class: "result-lot" }, self.lot(lot))
          : self.make("span", { class: "result-passage", lang: foreign }, ...self.marked(summary, answer)),
      );
      if (foreign) line.prepend(self.make("span", { class: "result-language" }, self.say("language-" + lang)));
      if (picture) link.prepend(self.make("img", { class: "result-picture", src: new URL(picture.slice(1), root).href, alt: "", loading: "lazy" }));
      return link;
    },

    holds: (words, typed) => words.some((word) => searchText.marks(word.text, [typed])),

    async explain(link, hit, answer) {
      const marks = [...link.querySelectorAll("mark")].map((mark) => searchText.word(mark.textContent || ""));
      const missing = answer.words.filter((word) => !answer.ignored.includes(word.text) && !self.holds(marks, word));
      let best = "", most = 0;
      (missing.length ? await index.passages(hit) : []).forEach((text, i) => {
        const words = searchText.words(text);
        const worth = missing.filter((word) => self.holds(words, word)).length;
        if (worth > most) [best, most] = [["names", "former"][i] ? self.say(["names", "former"][i], { text }) : text, worth];
      });
      if (best) self.fill(/** @type {Element} */ (link.lastElementChild), ...self.marked(best, answer));
    },

    activate(to) {
      const options = list.querySelectorAll("a");
      if (options[active]) options[active].setAttribute("aria-selected", "false");
      active = Math.max(-1, Math.min(options.length - 1, to));
      field.removeAttribute("aria-activedescendant");
      if (active < 0) return;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", options[active].id);
    },

    note: (...children) => self.make("p", { class: "search-note" }, ...children),

    link: (name, q, exact = "") => self.make("a", { href: "?" + new URLSearchParams(exact ? { q, exact } : { q }) }, self.say(name, { q })),

    put(links, answer = NOTHING) {
      const n = shown.length, q = (asked.q || "").trim(), first = Math.min(n, limit);
      self.activate(-1);
      self.fill(list, ...links.slice(0, first));
      if (links[first]) {
        const words = self.say("partial", { words: answer.words.map((word) => word.text).join(", ") });
        list.append(self.make("div", { role: "group", "aria-label": words }, self.note(words), ...links.slice(first)));
      }
      field.setAttribute("aria-expanded", String(links.length > 0));
      page.removeAttribute("aria-busy");
      start.hidden = links.length > 0;
      filters.hidden = !answer.hits.length;
      clear.hidden = !Object.keys(chosen).length;
      more.hidden = n <= limit;
      deeper.hidden = !answer.deeper || deep;
      /** @type {(Node | string)[]} */
      const said = answer.replaced.map((pair) => self.say("replaced", pair));
      if (answer.ignored.length) said.push(self.say("ignored", { words: answer.ignored.join(", ") }));
      if (answer.replaced.length) said.push(self.link("exactly", q, "1"));
      if (answer.proposal) said.push(self.link("proposal", answer.proposal));
      self.fill(notes, ...said.map((what) => self.note(what)));
      const all = answer.hits.length;
      const text = answer === NOTHING ? "" : !q ? self.say("any", { n }) : n ? self.say(answer.ignored.length ? "partly" : n > 1 ? "found" : "one", { n, q })
        : self.say(all ? "filtered" : "none", { n: all, q });
      if (status.textContent !== text) status.textContent = text;
    },

    async show() {
      const mine = ++turn;
      const names = FILTERS.filter((name) => asked[name]);
      chosen = {};
      const asks = (asked.q || "").trim();
      if (!asks && !names.length) {
        shown = [];
        self.put([]);
        return self.write();
      }
      page.setAttribute("aria-busy", "true");
      await open();
      // Filters alone narrow everything.
      const answer = asks ? await index.search(asked.q, deep, !!asked.exact) : { ...NOTHING, hits: await index.all() };
      let { hits, partial } = answer;
      if (names.length || asked.sort === "stars") await index.loadFacets([...hits, ...partial], asked.province);
      if (mine !== turn) return;
      for (const name of names) chosen[name] = (self.values(name).find((value) => value[0] === asked[name]) || [, , []])[2];
      if (names.length) [hits, partial] = [hits, partial].map((some) => some.filter((hit) => !self.misses(hit).length));
      if (asked.sort) hits = [...hits].sort((a, b) => (asked.sort === "stars" ? index.facets(b.entry).stars[0] - index.facets(a.entry).stars[0] : a.entry - b.entry));
      const found = [...hits.slice(0, limit), ...partial];
      const links = await Promise.all(found.map((hit, i) => self.result(hit, i, answer)));
      if (mine !== turn) return;
      shown = hits;
      self.put(links, answer);
      // The rest after this is painted.
      await new Promise((done) => setTimeout(done, 50));
      if (mine !== turn) return;
      self.write();
      // A passage that does not come is no loss.
      links.forEach((link, i) => self.explain(link, found[i], answer).catch(() => {}));
      if (!filters.open && !names.length) return;
      await index.loadFacets(answer.hits, asked.province);
      if (mine === turn) self.showFilters(answer.hits);
    },

    run: () =>
      self.show().catch(() => {
        // The site was built anew while the page was open, or the network lost a file.
        fresh = "?" + Date.now();
        index = searchIndex(language, self.load);
        return self.show().catch(self.fail);
      }),

    fail() {
      shown = [];
      self.put([]);
      status.textContent = self.say("failed");
      self.write();
    },

    ask(push) {
      limit = STEP;
      deep = false;
      if (push) self.write(push);
      return self.run();
    },
  };

  let timer = 0, idle = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    clearTimeout(idle);
    asked.q = field.value;
    asked.exact = "";
    // Input methods send several changes for one key.
    timer = setTimeout(self.ask, 10);
    idle = setTimeout(() => (settled = true), 2000);
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) self.activate(active + step);
    else if (event.key === "Escape" && active >= 0) self.activate(-1);
    else return;
    event.preventDefault();
  });
  $("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const option = list.querySelectorAll("a")[active];
    if (option) return option.click();
    asked.q = field.value;
    settled = false;
    await self.ask(true);
    settled = true;
    // A whole code means one entry.
    if (shown.length === 1 && shown[0].code) $("[data-results] a").click();
  });
  page.addEventListener("change", (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement)) return;
    asked[select.name] = select.value;
    if (select.name === "province") asked.commune = "";
    self.ask(true);
  });
  clear.addEventListener("click", () => {
    for (const name of FILTERS) asked[name] = "";
    self.ask(true);
    field.focus();
  });
  filters.addEventListener("toggle", () => filters.open && self.run());
  more.addEventListener("click", async () => {
    const first = limit;
    limit += 2 * STEP;
    // For who comes back.
    history.replaceState({ limit }, "");
    await self.run();
    const next = list.querySelectorAll("a")[first];
    if (next) next.focus();
  });
  deeper.addEventListener("click", () => {
    deep = true;
    self.run();
  });
  list.addEventListener("click", () => {
    self.write();
    settled = true;
  });
  addEventListener("popstate", () => {
    self.read();
    settled = true;
    self.run();
  });
  self.read();
  self.run();
  open().catch(() => {});
})();
