// The search page. What it says stands in its template.

// Files of the index call this.
/** @type {(id: string, text: string) => void} */
var ocopSearch;

(() => {
  const page = /** @type {HTMLElement} */ (document.querySelector("[data-search]"));
  if (!page) return;
  /** @type {SearchPage["$"]} */
  const $ = (part) => /** @type {HTMLElement} */ (page.querySelector(part));
  const field = /** @type {HTMLInputElement} */ ($("[type=search]"));
  // Without this script it is a plain field.
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  const filters = /** @type {HTMLDetailsElement} */ ($("[data-search-filters]"));
  const list = $("[data-results]"), status = $("[data-search-status]"), notes = $("[data-search-notes]");
  const start = $("[data-search-start]"), more = $("[data-search-more]"), deeper = $("[data-search-deeper]");
  // Not in the page itself: HTML allows no other role for a search field, and without this script it is no combobox.
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  const manifestURL = new URL(page.dataset.search || "", location.href);
  const root = new URL("..", manifestURL);
  const language = manifestURL.pathname.replace(/.*\/|\.js$/g, "");

  /** @type {SearchPage["say"]} */
  const say = (name, values = {}) =>
    ($(`[data-word="${name}"]`)?.textContent || name).replace(/\$(\w+)/g, (_, key) => (values[key] ?? "").toLocaleString(language));

  /** @type {SearchPage["make"]} */
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  // A script element works where fetch does not: from a folder.
  /** @type {Map<string, (text: string) => void>} */
  const waiting = new Map();
  ocopSearch = (id, text) => waiting.get(id)?.(text);
  /** @type {SearchPage["load"]} */
  const load = (id) =>
    new Promise((done, fail) => {
      waiting.set(id, done);
      const script = make("script", { src: new URL(`search/${id}.js${fresh}`, root).href });
      script.onload = () => script.remove();
      script.onerror = () => (script.remove(), fail(new Error(id)));
      document.head.append(script);
    });
  let fresh = "";

  /** @type {ReturnType<typeof searchIndex>} */
  let index;
  /** @type {SearchManifest} */
  let manifest;
  const open = async () => {
    index ??= searchIndex(language, load);
    manifest = await index.manifest(language);
  };

  // What is asked stands in the address, for sending and for the back button.
  const FILTERS = ["kind", "set", "stars", "province", "commune", "producer", "fair", "force"];
  /** @type {Record<string, string>} */
  let asked = {};
  let settled = true;
  const read = () => {
    asked = Object.fromEntries(new URLSearchParams(location.search));
    field.value = asked.q || "";
  };
  /** @type {SearchPage["write"]} */
  const write = (push) => {
    const query = String(new URLSearchParams(Object.entries(asked).filter((pair) => pair[1])));
    if ("?" + query === (location.search || "?")) return;
    history[push || settled ? "pushState" : "replaceState"](null, "", location.pathname + (query && "?" + query));
    settled = false;
  };

  /** @type {SearchPage["values"]} */
  const values = (name) => {
    const labels = index.labels;
    /** @type {SearchPage["pairs"]} */
    const pairs = (flat) => flat.flatMap((value, i) => (i % 2 ? [] : [[value, flat[i + 1], [i / 2 + 1]]]));
    if (name === "kind") return manifest.kinds.map((kind, i) => [kind[0], say(kind[0]), [i]]);
    if (name === "stars") return [5, 4, 3].map((n) => [String(n), say("stars", { n }), [n]]);
    if (name === "force") return [["1", say("force"), [1]]];
    if (name !== "set") return pairs(labels[name]);
    return labels.sectors.flatMap(([sector, sets], i) => [
      ["s" + (i + 1), sector, sets.map((set) => set[0])],
      ...sets.map((set) => /** @type {SearchValue} */ ([String(set[0]), "– " + set[1], [set[0]]])),
    ]);
  };
  /** @type {SearchPage["bears"]} */
  const bears = (hit, name, numbers) => index.facets(hit.entry)[name].some((number) => numbers.includes(number));
  // The hits that bear every filter but one.
  /** @type {SearchPage["narrowed"]} */
  const narrowed = (hits, but) =>
    FILTERS.filter((name) => name !== but && asked[name]).reduce((left, name) => {
      const value = values(name).find((value) => value[0] === asked[name]);
      return value ? left.filter((hit) => bears(hit, name, value[2])) : [];
    }, hits);

  /** @type {SearchPage["showFilters"]} */
  const showFilters = (hits) => {
    for (const select of page.querySelectorAll("select")) {
      const name = select.name;
      if (name !== "sort") {
        const inside = narrowed(hits, name);
        const options = values(name)
          .map(([value, label, numbers]) => ({ value, label, n: inside.filter((hit) => bears(hit, name, numbers)).length }))
          .filter((option) => option.n || option.value === asked[name]);
        if (!/kind|set|stars/.test(name)) options.sort((a, b) => a.label.localeCompare(b.label, language));
        select.replaceChildren(
          new Option(say("any", { n: inside.length }), ""), ...options.map((option) => new Option(say("option", option), option.value)));
        /** @type {HTMLElement} */ (select.parentElement).hidden = !options.length;
      }
      select.value = asked[name] || "";
    }
  };

  /** @type {SearchPage["marked"]} */
  const marked = (text, answer) =>
    text.split(/([\p{L}\p{N}]+)/u).map((part, i) => (i % 2 && searchText.marks(part, answer.words) ? make("mark", {}, part) : part));

  /** @type {SearchPage["result"]} */
  const result = async (hit, number, answer) => {
    const { title, stars, place, picture, summary, kind, key, path, lang } = await index.record(hit);
    const foreign = lang === language ? undefined : lang;
    const line = make("span", { class: "result-line" }, kind === "product" ? "" : say(kind));
    if (stars) line.append(make("span", { class: "result-stars", role: "img", "aria-label": say("stars", { n: stars }) }, "★".repeat(+stars)));
    line.append(make("span", { class: "result-place" }, ...marked(place, answer)));
    const link = make(
      "a",
      {
        class: "result", role: "option", id: "result-" + number, "aria-selected": "false", "data-key": key, "data-kind": kind,
        href: new URL(path + (location.protocol === "file:" ? "/index.html" : "/"), root).href,
      },
      make("span", { class: "result-title", lang: foreign }, ...marked(title, answer)),
      line,
      make("span", { class: "result-passage", lang: foreign }, ...marked(summary, answer)),
    );
    if (foreign) line.prepend(make("span", { class: "result-language" }, say("language-" + lang)));
    if (picture) link.prepend(make("img", { class: "result-picture", src: new URL(picture.slice(1), root).href, alt: "", loading: "lazy" }));
    return link;
  };

  const STEP = 10;
  let limit = STEP, deep = false, turn = 0, active = -1, retried = false;
  /** @type {SearchHit[]} */
  let shown = [];

  /** @type {SearchPage["activate"]} */
  const activate = (to) => {
    const options = list.querySelectorAll("a");
    options[active]?.setAttribute("aria-selected", "false");
    active = Math.max(-1, Math.min(options.length - 1, to));
    field.removeAttribute("aria-activedescendant");
    if (active < 0) return;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[active].id);
  };

  /** @type {SearchPage["put"]} */
  const put = (links, answer) => {
    const n = shown.length, q = (asked.q || "").trim();
    activate(-1);
    list.replaceChildren(...links);
    field.setAttribute("aria-expanded", String(n > 0));
    page.removeAttribute("aria-busy");
    start.hidden = n > 0;
    filters.hidden = !q;
    more.hidden = n <= limit;
    deeper.hidden = !answer?.deeper || deep;
    const said = (answer?.replaced || []).map((pair) => say("replaced", pair));
    if (answer?.ignored.length) said.push(say("ignored", { words: answer.ignored.join(", ") }));
    notes.replaceChildren(...said.map((note) => make("p", { class: "search-note" }, note)));
    const text = answer ? say(!n ? "none" : answer.ignored.length ? "partly" : n > 1 ? "found" : "one", { n, q }) : "";
    if (status.textContent !== text) status.textContent = text;
  };

  const show = async () => {
    const mine = ++turn;
    if (!(asked.q || "").trim()) {
      shown = [];
      return put([]);
    }
    page.setAttribute("aria-busy", "true");
    await open();
    const answer = await index.search(asked.q, deep);
    let hits = answer.hits;
    const wanted = filters.open || asked.sort === "stars" || FILTERS.some((name) => asked[name]);
    if (wanted) {
      await index.loadFacets(hits, asked.province);
      hits = narrowed(hits);
    }
    if (asked.sort) hits = [...hits].sort((a, b) => (asked.sort === "stars" ? index.facets(b.entry).stars[0] - index.facets(a.entry).stars[0] : a.entry - b.entry));
    const links = await Promise.all(hits.slice(0, limit).map((hit, i) => result(hit, i, answer)));
    if (mine !== turn) return;
    shown = hits;
    put(links, answer);
    // Filters cost a file for each 1,024 entries: unasked, only a few are loaded, after the results.
    if (wanted || (await index.loadFacets(answer.hits, "", 3))) if (mine === turn) showFilters(answer.hits);
  };

  /** @type {SearchPage["run"]} */
  const run = () =>
    show().catch(() => {
      page.removeAttribute("aria-busy");
      if (retried) status.textContent = say("failed");
      else {
        // The site was built anew while the page was open.
        retried = true;
        fresh = "?" + Date.now();
        index = searchIndex(language, load);
        return run();
      }
    });

  /** @type {SearchPage["ask"]} */
  const ask = (push) => {
    limit = STEP;
    deep = false;
    write(push);
    return run();
  };

  let timer = 0, idle = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    clearTimeout(idle);
    asked.q = field.value;
    timer = setTimeout(ask, 20, false);
    idle = setTimeout(() => (settled = true), 2000);
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) activate(active + step);
    else if (event.key === "Escape" && active >= 0) activate(-1);
    else return;
    event.preventDefault();
  });
  field.form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const chosen = list.querySelectorAll("a")[active];
    if (chosen) return chosen.click();
    asked.q = field.value;
    settled = false;
    await ask(true);
    settled = true;
    // A whole code means one entry.
    if (shown.length === 1 && shown[0].code) list.querySelector("a")?.click();
  });
  page.addEventListener("change", (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement)) return;
    asked[select.name] = select.value;
    if (select.name === "province") asked.commune = "";
    ask(true);
  });
  filters.addEventListener("toggle", () => filters.open && run());
  more.addEventListener("click", async () => {
    const first = limit;
    limit += 2 * STEP;
    await run();
    list.querySelectorAll("a")[first]?.focus();
  });
  deeper.addEventListener("click", () => {
    deep = true;
    run();
  });
  list.addEventListener("click", () => (settled = true));
  addEventListener("popstate", () => {
    read();
    settled = true;
    run();
  });
  read();
  run();
  open().catch(() => {});
})();
