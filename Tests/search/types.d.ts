// The types of the search scripts, kept out of the files that visitors load.

/** A word as typed or written: `letters` without its tone, `fold` without any accent, `plain` where it has none. */
interface SearchWord {
  text: string;
  fold: string;
  letters: string;
  tone: string;
  plain: boolean;
}

interface SearchText {
  /** Lower case, đ as d, no accents. */
  fold(text: string): string;
  word(text: string): SearchWord;
  /** The words of a text, as the index cuts them. */
  words(text: string): SearchWord[];
  suits(typed: SearchWord, written: SearchWord, prefix?: boolean): number;
  /** Changes the last match. */
  change(text: string, what: RegExp, to: Record<string, string>): string;
  horn(text: string): string;
  decode(typed: string): string;
  slip(a: string, b: string): boolean;
  marks(written: string, typed: SearchWord[]): boolean;
  /** The key that a title gives. */
  slug(title: string): string;
}

/** `search/LANGUAGE.js`. */
interface SearchManifest {
  /** A line a group of leaves: its folder and its first key. */
  groups: string;
  /** The folder of each 1,024 records, set apart by spaces. */
  records: string;
  lexicon: string;
  labels: string;
  /** What the addresses of thumbnails begin and end with. */
  thumbnail: [string, string];
  /** Name, the number after the last entry, folder of the pages. */
  kinds: [string, number, string][];
  languages: string[];
}

/** A term in one field, with its documents. */
interface SearchLine {
  key: string;
  text: string;
  field: number;
  list: string;
  docs?: number[];
}

interface SearchHit {
  entry: number;
  language: number;
  score: number;
  /** Whether it was found by its whole code. */
  code?: boolean;
}

interface SearchAnswer {
  hits: SearchHit[];
  /** The words that were searched in the end. */
  words: SearchWord[];
  replaced: { typed: string; used: string }[];
  ignored: string[];
  /** Whether texts were left out. */
  deeper: boolean;
}

/** What is known so far: for each word, and for each two neighbours, the documents and what they are worth. */
interface SearchState {
  cover: Map<number, number>[];
  pairs: Map<number, number>[];
  /** How each word is written in what was found. */
  written: string[];
}

interface SearchFound {
  words: SearchWord[];
  state: SearchState;
  hits: SearchHit[];
}

interface SearchEngine {
  span(firsts: string[], key: string, prefix: boolean): number[];
  parseLeaf(text: string): SearchLine[];
  docs(line: SearchLine): number[];
  lines(space: string, term: string, prefix: boolean): Promise<SearchLine[]>;
  lookup(space: string, typed: SearchWord[], prefix: boolean): Promise<{ worths: Map<number, number>; written: string[] }>;
  merge(into: Map<number, number>, from: Map<number, number>): void;
  addPairs(state: SearchState, words: SearchWord[], open: boolean, space: string): Promise<void>;
  addWords(state: SearchState, words: SearchWord[], open: boolean, space: string): Promise<void>;
  empty(count: number): SearchState;
  rank(state: SearchState, counts?: (word: number) => boolean): SearchHit[];
  mostHeld(state: SearchState): boolean[];
  byCode(query: string): Promise<SearchHit[]>;
  byNeighbours(state: SearchState, words: SearchWord[]): Promise<SearchWord[] | null>;
  alike(typed: SearchWord | undefined, seen: SearchWord | undefined): boolean | undefined;
  inNames(words: SearchWord[], open: boolean, exactly?: boolean): Promise<SearchFound>;
  inTexts(state: SearchState, words: SearchWord[], open: boolean): Promise<SearchHit[]>;
  byLexicon(word: SearchWord): Promise<SearchWord[]>;
  /** `deep`: whether texts are searched although names gave something. */
  search(query: string, deep?: boolean): Promise<SearchAnswer>;
  use(found: SearchFound): void;
}

interface SearchRecord {
  title: string;
  stars: string;
  place: string;
  summary: string;
  kind: string;
  key: string;
  path: string;
  lang: string;
  picture: string;
}

/** Names of facet values: value and name in turn. */
type SearchLabels = Record<string, string[]> & { sectors: [string, [number, string][]][] };

interface SearchIndex {
  parsed<T>(id: string, parse: (text: string) => T): Promise<T>;
  manifest(code: string): Promise<SearchManifest>;
  numbers(text: string): number[];
  fields(entry: number, language: number): Promise<string[]>;
  parseFacets(text: string): Record<string, number[]>[];
  digit(column: number, i: number): number;
  labels: SearchLabels;
  search(query: string, deep?: boolean): Promise<SearchAnswer>;
  record(hit: SearchHit): Promise<SearchRecord>;
  facets(entry: number): Record<string, number[]>;
  /** False when that would take more than `most` files. The communes of one province are named. */
  loadFacets(hits: SearchHit[], province: string, most?: number): Promise<boolean>;
  open(language: string, load: (id: string) => Promise<string>): Pick<SearchIndex, "manifest" | "labels" | "search" | "record" | "facets" | "loadFacets">;
  engine(
    manifest: SearchManifest, reader: number, parsed: SearchIndex["parsed"], numbers: SearchIndex["numbers"],
    record: SearchIndex["fields"],
  ): SearchEngine["search"];
}

/** What the address says, its name, the numbers that count for it. */
type SearchValue = [string, string, number[]];

interface SearchPage {
  $(part: string): HTMLElement;
  say(name: string, values?: Record<string, string | number>): string;
  make(tag: string, attributes: Record<string, string | undefined>, ...children: (Node | string)[]): HTMLElement;
  load(id: string): Promise<string>;
  write(push: boolean): void;
  values(name: string): SearchValue[];
  pairs(flat: string[]): SearchValue[];
  bears(hit: SearchHit, name: string, numbers: number[]): boolean;
  narrowed(hits: SearchHit[], but?: string): SearchHit[];
  showFilters(hits: SearchHit[]): void;
  marked(text: string, answer: SearchAnswer): (Node | string)[];
  result(hit: SearchHit, number: number, answer: SearchAnswer): Promise<HTMLElement>;
  activate(to: number): void;
  put(links: (Node | string)[], answer?: SearchAnswer): void;
  run(): Promise<void>;
  ask(push: boolean): Promise<void>;
}
