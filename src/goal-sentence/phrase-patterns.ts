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
export type Composites = Record<string, (number | undefined)[]>

interface Place {
  optional: boolean
  words: Set<string>
  classes: string[]
}

interface CompiledPattern {
  kind: string
  places: Place[]
}

/** Patterns ready to run: looked up by the first word or class they may start with. */
export type CompiledPhrases = Map<string, CompiledPattern[]>

/**
 * Makes patterns ready to run.
 *
 * @throws Error when a pattern could start with a place that may be left out
 */
export function compilePhrases(families: PhrasePatterns[]): CompiledPhrases {
  const compiled: CompiledPhrases = new Map()
  for (const { kind, patterns } of families) {
    for (const pattern of patterns) {
      const places = pattern.split(' ').map(compilePlace)
      const first = places[0]
      if (first === undefined || first.optional) throw new Error(`pattern "${pattern}" has no fixed first place`)
      for (const key of [...first.words, ...first.classes]) {
        compiled.set(key, [...(compiled.get(key) ?? []), { kind, places }])
      }
    }
  }
  return compiled
}

function compilePlace(written: string): Place {
  const optional = written.length > 1 && written.endsWith('?')
  const choices = (optional ? written.slice(0, -1) : written).split('|')
  const isClass = (choice: string) => /^[A-Z][A-Z-]*$/.test(choice)
  return {
    optional,
    words: new Set(choices.filter((choice) => !isClass(choice))),
    classes: choices.filter(isClass),
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
  let best: Phrase | undefined
  const consider = (key: string): void => {
    for (const { kind, places } of compiled.get(key) ?? []) {
      const after = matchPlaces(places, 0, { tokens, composites, at })
      if (after !== undefined && (best === undefined || after > best.after)) best = { kind, first: at, after }
    }
  }
  consider(token.lower)
  for (const name of token.classes) consider(name)
  for (const name in composites) if (composites[name]?.[at] !== undefined) consider(name)
  return best
}

/** All wordings, from left to right, the longest at each place, none overlapping. */
export function findPhrases(compiled: CompiledPhrases, tokens: MarkedToken[], composites: Composites = {}): Phrase[] {
  const found: Phrase[] = []
  let at = 0
  while (at < tokens.length) {
    const phrase = phraseAt(compiled, tokens, { at, composites })
    if (phrase !== undefined) found.push(phrase)
    at = phrase?.after ?? at + 1
  }
  return found
}

/** For every token, the end of the longest wording that starts there. */
export function compositeEnds(compiled: CompiledPhrases, tokens: MarkedToken[]): (number | undefined)[] {
  return tokens.map((_, at) => phraseAt(compiled, tokens, { at, composites: {} })?.after)
}

interface Matching {
  tokens: MarkedToken[]
  composites: Composites
  at: number
}

function matchPlaces(places: Place[], index: number, { tokens, composites, at }: Matching): number | undefined {
  const place = places[index]
  if (place === undefined) return at
  for (const name of place.classes) {
    const end = composites[name]?.[at]
    const after = end === undefined ? undefined : matchPlaces(places, index + 1, { tokens, composites, at: end })
    if (after !== undefined) return after
  }
  if (fits(place, tokens[at])) {
    const after = matchPlaces(places, index + 1, { tokens, composites, at: at + 1 })
    if (after !== undefined) return after
  }
  return place.optional ? matchPlaces(places, index + 1, { tokens, composites, at }) : undefined
}

const fits = (place: Place, token: MarkedToken | undefined): boolean =>
  token !== undefined && (place.words.has(token.lower) || place.classes.some((name) => token.classes.has(name)))
