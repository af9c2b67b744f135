import type { AmountBound, AmountScene } from './amount.ts'
import type { Lexicon } from './lexicon.ts'
import type { MarkedToken } from './marked-tokens.ts'
import { phraseAt } from './phrase-patterns.ts'

/** The bound, sign and currency found before the digits. */
export interface Opening {
  at: number
  first: number
  bound?: AmountBound
  about?: boolean
  currency?: string
}

/** What may stand before the digits: "at least", "~", "+", "€", "KSh". */
export function readOpening({ tokens, covered, lexicon }: AmountScene, first: number): Opening {
  let opening: Opening = { at: first, first }
  for (let step = 0; step < 3; step += 1) {
    const isTaken = covered.has(opening.at) || isDashAfterTime(tokens, opening.at, covered)
    const next = isTaken ? undefined : openingStep(opening, tokens, lexicon)
    if (next === undefined) break
    opening = next
  }
  return opening
}

/** The dash of "Q3 - 40 members" is no minus. */
const isDashAfterTime = (tokens: MarkedToken[], at: number, covered: ReadonlySet<number>): boolean =>
  covered.has(at - 1) && /^[−-]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.glued === false

function openingStep(opening: Opening, tokens: MarkedToken[], lexicon: Lexicon): Opening | undefined {
  const token = tokens[opening.at]
  if (token === undefined) return undefined
  const phrase = phraseAt(lexicon.bounds, tokens, { at: opening.at, composites: {} })
  if (phrase !== undefined) {
    const said = phrase.kind === 'about' ? { about: true } : { bound: boundOf(phrase.kind) }
    return { ...opening, ...said, at: phrase.after }
  }
  if (/^[+±−-]$/.test(token.text)) return { ...opening, at: opening.at + 1 }
  if (!isCurrency(token, tokens[opening.at + 1])) return undefined
  return { ...opening, currency: currencyCode(token, lexicon), at: opening.at + 1 }
}

function boundOf(kind: string): AmountBound | undefined {
  return kind === 'at least' || kind === 'at most' || kind === 'more than' || kind === 'less than' ? kind : undefined
}

const isCurrency = (token: MarkedToken, next: MarkedToken | undefined): boolean =>
  token.classes.has('CURRENCY') && (next?.kind === 'number' || next?.classes.has('CURRENCY') === true)

/** ISO 4217, or an empty string for a sign that several currencies share. */
export function currencyCode(token: MarkedToken, lexicon: Lexicon): string {
  return lexicon.currencies.get(token.lower) ?? (/^[a-z]{3}$/.test(token.lower) ? token.text.toUpperCase() : '')
}
