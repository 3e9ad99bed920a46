// The types of the search scripts, kept out of the files that visitors load.

/**
 * A word as typed or written: `letters` without its tone, `fold` without any accent, both with i for y where schools write either;
 * `begun` without accents, letter by letter, as longer words begin; `plain` where it has none.
 */
interface SearchWord {
  text: string;
  fold: string;
  begun: string;
  letters: string;
  tone: string;
  plain: boolean;
}

interface SearchText {
  /** Lower case, đ as d, no accents. */
  fold(text: string): string;
  /** One word, its letters and its tone apart, so that hoà and hòa are the same. */
  word(text: string): SearchWord;
  /** The words of a text, as the index cuts them. */
  words(text: string): SearchWord[];
  /**
   * How a typed word suits a written one with the same folded letters, or with `prefix` one that begins with them:
   * 0 as typed, 1 typed without accents, 2 every accent that was typed is there, 3 another accent.
   */
  suits(typed: SearchWord, written: SearchWord, prefix?: boolean): number;
  /** The text with the first match changed, "" where nothing matches. */
  change(text: string, what: RegExp, to: Record<string, string>): string;
  /** The text with the horn that `w` or `7` puts on its last o, u or uo. */
  horn(text: string): string;
  /** What a word typed for Telex or VNI was meant to be, or "". */
  decode(typed: string): string;
  /** One edit apart, the longer of four letters (or `least`) or more: a letter wrong, missing, too many, or two swapped. */
  slip(a: string, b: string, least?: number): boolean;
  /** Whether a written word is one of those typed, or begins with the last of them. */
  marks(written: string, typed: SearchWord[]): boolean;
  /** The key that a title gives. */
  slug(title: string): string;
}

/** `search/LANGUAGE.js`. */
interface SearchManifest {
  /** A line a group of leaves: its file and its first key. */
  groups: string;
  /** The folder of each 256 records, set apart by spaces. */
  records: string;
  /** The folder of what entries are narrowed by. */
  facets: string;
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
  words: SearchWord[];
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
  /** Of a lot: path of its trace page, day of production, last day, day from which it is recalled. */
  lot?: string[];
}

interface SearchAnswer {
  hits: SearchHit[];
  /** The best of what holds at least half of the words, products first, where few hold all. */
  partial: SearchHit[];
  /** The words that were searched in the end. */
  words: SearchWord[];
  replaced: { typed: string; used: string }[];
  ignored: string[];
  /** What may have been meant, "" for nothing. */
  proposal: string;
  /** Whether texts were left out. */
  deeper: boolean;
}

/** How far from what was typed a search goes. */
interface SearchReach {
  /** How far a word may be written from what was typed (`searchText.suits`); 3 is then another tone, 4 any other accents. */
  widest: number;
  /** Words that are written as typed, somewhere: they are taken for nothing else. */
  sure: SearchWord[];
  /** What may have been meant. */
  proposal: string;
}

/** What is known so far: for each word, and for each two neighbours, the documents and what they are worth. */
interface SearchState {
  far: SearchReach;
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
  /** Of files with their first keys, those that can hold a key, or keys that begin with it. */
  span(files: string[][], key: string, prefix: boolean): string[];
  parseLeaf(text: string): SearchLine[];
  docs(line: SearchLine): number[];
  /** The lines of a term, or of those that begin with it, from a few files. */
  lines(space: string, term: string, prefix: boolean): Promise<SearchLine[]>;
  /** Documents with a word, or two side by side, each with the best worth, and how the words are written. */
  lookup(space: string, typed: SearchWord[], prefix: boolean, far: SearchReach): Promise<{ worths: Map<number, number>; written: string[] }>;
  merge(into: Map<number, number>, from: Map<number, number>): void;
  /** What a space of terms, words or pairs, holds of the query. `open`: the last word may go on. */
  add(state: SearchState, words: SearchWord[], open: boolean, space: string): Promise<void>;
  empty(count: number, far: SearchReach): SearchState;
  /** Entries that hold every word that counts: the reader's language first, then words standing together, then worth. */
  rank(state: SearchState, counts?: (word: number) => boolean): SearchHit[];
  /** Entries by the scores of their documents. */
  sorted(scores: Map<number, number>): SearchHit[];
  /** What each document holds of the words. */
  sums(state: SearchState): Map<number, number>;
  /** What else holds at least half of the words, where what holds all of them is little, or no product. */
  partly(state: SearchState, answer: SearchAnswer): SearchHit[];
  /** Which words the document holds that holds the most of them. */
  mostHeld(state: SearchState): boolean[];
  /** The entries and lots of one code, or of those that begin so. */
  coded(part: string, prefix: boolean): Promise<SearchHit[]>;
  /** A whole code, typed or scanned, or the beginning of one. */
  byCode(query: string): Promise<SearchHit[]>;
  alike(typed: SearchWord | undefined, seen: SearchWord | undefined, least?: number): boolean;
  /** Whether a word is written as typed, in a name or a text. */
  isHeld(state: SearchState, word: SearchWord): Promise<boolean>;
  /** Words within one edit, from what the other words find, at the right place among them. */
  byNeighbours(state: SearchState, words: SearchWord[]): Promise<SearchWord[] | null>;
  /** In a large index names alone, in a small one all of it. */
  inNames(words: SearchWord[], far: SearchReach, open: boolean, exactly?: boolean): Promise<SearchFound>;
  inTexts(state: SearchState, words: SearchWord[], open: boolean): Promise<SearchHit[]>;
  /** Words of the site within one edit, the most frequent first. */
  byLexicon(word: SearchWord, least?: number): Promise<SearchWord[]>;
  /** `deep`: whether texts are searched although names gave something; `exact`: whether no word is taken for another, or left out. */
  search(query: string, deep?: boolean, exact?: boolean, far?: SearchReach): Promise<SearchAnswer>;
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
  /** A file as a value, loaded and parsed once. */
  parsed<T>(id: string, parse: (text: string) => T): Promise<T>;
  manifest(code: string): Promise<SearchManifest>;
  /** The numbers of a string. */
  numbers(text: string): number[];
  fields(entry: number, language: number): Promise<string[]>;
  parseFacets(text: string): Record<string, number[]>[];
  labels: SearchLabels;
  search(query: string, deep?: boolean, exact?: boolean): Promise<SearchAnswer>;
  /** Every entry, in its order. */
  all(): Promise<SearchHit[]>;
  record(hit: SearchHit): Promise<SearchRecord>;
  /** The texts behind a result: names, former places, attributes, then sentence by sentence. */
  passages(hit: SearchHit): Promise<string[]>;
  facets(entry: number): Record<string, number[]>;
  /** For these hits; the communes of one province are named. */
  loadFacets(hits: SearchHit[], province: string): Promise<void>;
}

type OpenSearchIndex = (language: string, load: (id: string) => Promise<string>) => SearchIndex;

type OpenSearchEngine = (
  manifest: SearchManifest, reader: number, parsed: SearchIndex["parsed"], numbers: SearchIndex["numbers"],
  record: SearchIndex["fields"],
) => SearchEngine["search"];

/** What the address says, its name, the numbers that count for it. */
type SearchValue = [string, string, number[]];

interface SearchPage {
  /** A text of the template with its values. */
  say(name: string, values?: Record<string, string | number>): string;
  /** Puts children in place of those that are there. */
  fill(element: Element, ...children: (Node | string)[]): void;
  make(tag: string, attributes: Record<string, string | undefined>, ...children: (Node | string)[]): HTMLElement;
  load(id: string): Promise<string>;
  /** From the address. */
  read(): void;
  /** Into the address. */
  write(push?: boolean): void;
  values(name: string): SearchValue[];
  /** The chosen filters that a hit does not bear. */
  misses(hit: SearchHit): string[];
  showFilters(hits: SearchHit[]): void;
  marked(text: string, answer: SearchAnswer): (Node | string)[];
  /** A day of the calendar as readers write it. */
  date(day: string): string;
  /** What is known of a lot. */
  lot(lot: string[]): string;
  result(hit: SearchHit, number: number, answer: SearchAnswer): Promise<HTMLElement>;
  holds(words: SearchWord[], typed: SearchWord): boolean;
  /** Puts in the summary's place the passage that holds what a result does not show of the query. */
  explain(link: HTMLElement, hit: SearchHit, answer: SearchAnswer): Promise<void>;
  activate(to: number): void;
  note(...children: (Node | string)[]): HTMLElement;
  /** A link that searches for `q`. */
  link(name: string, q: string, exact?: string): HTMLElement;
  put(links: (Node | string)[], answer?: SearchAnswer): void;
  show(): Promise<void>;
  run(): Promise<void>;
  /** What is to be said where the files of the index do not come. */
  fail(): void;
  ask(push?: boolean): Promise<void>;
}
