import type { MarkedToken } from './marked-tokens.ts'

/**
 * A family of wordings. Each pattern is a row of places: `by|before` one of these words, `MONTH` a word of that class,
 * `the?` may be left out. A place holds one token, except the classes found earlier (`POINT`, `SPAN`).
 */
export interface PhrasePatterns {
  kind: string
  patterns: string[]
}

/** A wording found in the sentence: tokens `first` up to but not including `after`. */
export interface Phrase {
  kind: string
  first: number
  after: number
}

/** Longer wordings found before and usable as one place of a pattern: for each token where one starts, where it ends. */
export type Composites = Partial<Record<CompositeName, (number | undefined)[]>>

type CompositeName = 'POINT' | 'SPAN'

interface Place {
  optional: boolean
  next: Place | undefined
  words: Set<string>
  classes: string[]
  /** Classes of wordings found before, which may be longer than one token. */
  composites: CompositeName[]
}

interface CompiledPattern {
  kind: string
  /** All places but the first, as written; most patterns are never looked at further than their first word. */
  rest: string
  /** The places of `rest`, once they were needed. */
  next?: Place | undefined
}

/** The first word or class of wordings to those that begin with it, a line each: `kind:other places`. */
export type IndexedPhrases = Record<string, string>

/** Patterns ready to run. */
export interface CompiledPhrases {
  written: Map<string, string>
  /** Those of `written` that were needed, by the first word or class they may start with. */
  byKey: Map<string, CompiledPattern[]>
  /** By the number of a word met before: all patterns that may start with it. */
  byWord: (CompiledPattern[] | undefined)[]
}

/**
 * Files patterns under what they may start with.
 *
 * @throws Error when a pattern could start with a place that may be left out
 */
export function indexPhrases(families: PhrasePatterns[]): IndexedPhrases {
  const lines: IndexedPhrases = {}
  for (const [kind, pattern] of families.flatMap(({ kind, patterns }) => patterns.map((pattern) => [kind, pattern]))) {
    const [first = '', ...rest] = (pattern ?? '').split(' ')
    if (first === '' || isOptional(first)) throw new Error(`pattern "${pattern}" has no fixed first place`)
    const line = `${kind}:${rest.join(' ')}`
    for (const key of first.split('|')) lines[key] = key in lines ? `${lines[key]}\n${line}` : line
  }
  return lines
}

/** Makes patterns ready to run. */
export const compilePhrases = (indexed: IndexedPhrases): CompiledPhrases => ({
  written: new Map(Object.entries(indexed)),
  byKey: new Map(),
  byWord: [],
})

/** The patterns that may start with a word or a class. */
function patternsOf(key: string, { written, byKey }: CompiledPhrases): CompiledPattern[] {
  const known = byKey.get(key)
  if (known !== undefined) return known
  const lines = written.get(key)?.split('\n') ?? []
  const patterns = lines.map((line) => {
    const colon = line.indexOf(':')
    return { kind: line.slice(0, colon), rest: line.slice(colon + 1) }
  })
  byKey.set(key, patterns)
  return patterns
}

const isOptional = (written: string): boolean => written.length > 1 && written.endsWith('?')

function placesAfterFirst(pattern: CompiledPattern): Place | undefined {
  if (pattern.rest !== '') {
    const places = pattern.rest.split(' ')
    pattern.next = places.reduceRight<Place | undefined>((next, written) => compilePlace(written, next), undefined)
    pattern.rest = ''
  }
  return pattern.next
}

const COMPOSITES: readonly CompositeName[] = ['POINT', 'SPAN']

const isComposite = (choice: string): choice is CompositeName => choice === 'POINT' || choice === 'SPAN'

function compilePlace(written: string, next: Place | undefined): Place {
  const optional = isOptional(written)
  const choices = (optional ? written.slice(0, -1) : written).split('|')
  const isClass = (choice: string) => /^[A-Z][A-Z-]*$/.test(choice)
  return {
    optional,
    next,
    words: new Set(choices.filter((choice) => !isClass(choice))),
    classes: choices.filter((choice) => isClass(choice) && !isComposite(choice)),
    composites: choices.filter(isComposite),
  }
}

/**
 * The longest wording that starts at a token. Patterns have a fixed number of places and none repeats, so the work at
 * one token does not depend on the length of the sentence.
 *
 * @param compiled from compilePhrases
 * @param tokens the sentence
 * @param place where it has to start, and the wordings found before, by class
 */
export function phraseAt(
  compiled: CompiledPhrases,
  tokens: MarkedToken[],
  place: { at: number; composites: Composites },
): Phrase | undefined {
  const { at, composites } = place
  const token = tokens[at]
  if (token === undefined) return undefined
  const patterns = patternsFor(compiled, token)
  // Most words start nothing: no more is done for them.
  if (patterns.length === 0 && !composites.POINT?.[at] && !composites.SPAN?.[at]) return undefined
  const sentence = { tokens, composites }
  let best = longestOf(patterns, { first: at, next: at + 1, sentence }, undefined)
  for (const name of COMPOSITES) {
    const next = composites[name]?.[at]
    if (next !== undefined) best = longestOf(patternsOf(name, compiled), { first: at, next, sentence }, best)
  }
  return best
}

/** The patterns a token may start; each distinct word is looked up once. */
function patternsFor(compiled: CompiledPhrases, { word, lower, classes }: MarkedToken): CompiledPattern[] {
  const { written, byWord } = compiled
  const known = byWord[word]
  if (known !== undefined) return known
  const keys = [lower, ...classes].filter((key) => written.has(key))
  const patterns = keys.flatMap((key) => patternsOf(key, compiled))
  if (word >= 0) byWord[word] = patterns
  return patterns
}

interface Sentence {
  tokens: MarkedToken[]
  composites: Composites
}

/** The longest of the patterns whose first place ends before `next`. */
function longestOf(
  patterns: CompiledPattern[],
  { first, next, sentence }: { first: number; next: number; sentence: Sentence },
  found: Phrase | undefined,
): Phrase | undefined {
  let best = found
  for (const pattern of patterns) {
    const after = matchPlaces(placesAfterFirst(pattern), next, sentence)
    if (after !== undefined && (best === undefined || after > best.after)) best = { kind: pattern.kind, first, after }
  }
  return best
}

/** All wordings, from left to right, the longest at each place, none overlapping. */
export function findPhrases(compiled: CompiledPhrases, tokens: MarkedToken[], composites: Composites = {}): Phrase[] {
  const found: Phrase[] = []
  const place = { at: 0, composites }
  while (place.at < tokens.length) {
    const phrase = phraseAt(compiled, tokens, place)
    if (phrase !== undefined) found.push(phrase)
    place.at = phrase?.after ?? place.at + 1
  }
  return found
}

/** For every token, the end of the longest wording that starts there. */
export function compositeEnds(compiled: CompiledPhrases, tokens: MarkedToken[]): (number | undefined)[] {
  const ends: (number | undefined)[] = []
  const place = { at: 0, composites: {} }
  for (; place.at < tokens.length; place.at += 1) ends.push(phraseAt(compiled, tokens, place)?.after)
  return ends
}

function matchPlaces(place: Place | undefined, at: number, sentence: Sentence): number | undefined {
  if (place === undefined) return at
  for (const name of place.composites) {
    const end = sentence.composites[name]?.[at]
    const after = end === undefined ? undefined : matchPlaces(place.next, end, sentence)
    if (after !== undefined) return after
  }
  if (fits(place, sentence.tokens[at])) {
    const after = matchPlaces(place.next, at + 1, sentence)
    if (after !== undefined) return after
  }
  return place.optional ? matchPlaces(place.next, at, sentence) : undefined
}

function fits({ words, classes }: Place, token: MarkedToken | undefined): boolean {
  if (token === undefined) return false
  if (words.has(token.lower)) return true
  for (const name of classes) if (token.classes.has(name)) return true
  return false
}
