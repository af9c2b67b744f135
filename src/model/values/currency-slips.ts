import { nearest } from '../nearest.ts'
import { isoCurrencies } from './currencies.ts'
import { fillIn, groupStretch, replaced, write } from './grammar.ts'
import { afterNumber, pointGroupSlip } from './number-slips.ts'
import type { Slip } from './slip.ts'
import type { ReadingContext } from './types.ts'
import { decimalsOf, unitOf } from './units.ts'

/** Currencies that use a sign or a name; the first is meant where the file names none of them. */
const familiarNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'us$ usd$ us-dollars': 'USD',
    'a$ au$': 'AUD',
    'c$ ca$': 'CAD',
    nz$: 'NZD',
    s$: 'SGD',
    hk$: 'HKD',
    r$: 'BRL',
    '$ dollar dollars bucks': 'USD AUD CAD NZD SGD HKD MXN TWD ARS CLP COP',
    '€ euro euros': 'EUR',
    '£ pound pounds quid sterling': 'GBP',
    '¥ 円 yen yuan': 'JPY CNY',
    '₹ rupee rupees rs rs.': 'INR PKR LKR NPR',
    '₩ won': 'KRW',
    '₺ tl lira': 'TRY',
    '₽ ruble rubles': 'RUB',
    '₴ hryvnia': 'UAH',
    '₪ shekel shekels': 'ILS',
    '₱ ': 'PHP',
    '₫ dong': 'VND',
    '฿ baht': 'THB',
    '₦ naira': 'NGN',
    '₿ bitcoin bitcoins': 'BTC',
    'zł zl zloty': 'PLN',
    'kč koruna': 'CZK',
    'fr fr. franc francs sfr': 'CHF XOF XAF',
    'kr kr. krona kronor krone kroner': 'SEK NOK DKK ISK',
  }).flatMap(([names, codes]) =>
    names
      .trim()
      .split(' ')
      .map((name): [string, readonly string[]] => [name, codes.split(' ')]),
  ),
)

interface MeantCurrency {
  code: string
  sure: boolean
}

/** The currency a sign, a name or a lower-case code stands for. */
function meantCurrency(word: string, context: ReadingContext): MeantCurrency | undefined {
  const upper = word.toUpperCase()
  if (decimalsOf(upper, context.currencies) !== undefined) return { code: upper, sure: true }
  const codes = familiarNames.get(word.toLowerCase())
  const code = codes?.find((candidate) => candidate === fileCurrency(context)) ?? codes?.[0]
  if (codes === undefined || code === undefined) return undefined
  return { code, sure: codes.length === 1 || code === fileCurrency(context) }
}

const fileCurrency = (context: ReadingContext): string | undefined =>
  context.unit?.kind === 'money' ? context.unit.currency : context.currency

const currencyFirst =
  /^\s*(?:about\s+)?([+-]?)((?:[a-z]{1,3})?[$€£¥₹₩₺₽₴₪₱₫฿₦₿]|[a-z]{2,3}\.?)\s*([+-]?\d[\d.,'’_]*(?:\s?(?:k|m|mn|bn|million|billion))?(?![a-z]))/di

/** `$2,000`, `EUR 2000`, `Rs. 500`. */
export const currencyFirstSlip: Slip = (text, context) => {
  const match = currencyFirst.exec(text)
  if (match === null) return undefined
  const [, sign = '', word = '', number = ''] = match
  const meant = meantCurrency(word, context)
  if (meant === undefined) return undefined
  const stretch = groupStretch(match, 2)
  const moved = { start: groupStretch(match, 1).start, end: groupStretch(match, 3).end }
  const message =
    word === meant.code
      ? `"${word}" stands before the amount; the amount comes first`
      : `"${word}" stands before the amount; the amount comes first, then the currency in three capital letters`
  const fixed = replaced(text, moved, `${sign}${number} ${meant.code} `)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=\/|$)/g, '')
  return { rule: 'value-money-format', message, ...stretch, fix: write(fixed.trim(), meant.sure ? 'safe' : 'review') }
}

/** The word after the number, up to a slash or `each`. */
function unitWord(text: string): { word: string; start: number; end: number } | undefined {
  const after = afterNumber(text)
  if (after === undefined) return undefined
  const match = /^[^\s/0-9]+/.exec(text.slice(after.start, after.end))
  return match === null ? undefined : { word: match[0], start: after.start, end: after.start + match[0].length }
}

/** `2000 eur`, `1500 €`, `20 dollars`. */
const currencyNameSlip: Slip = (text, context) => {
  const found = unitWord(text)
  if (found === undefined || unitOf(found.word, context) !== undefined) return undefined
  const meant = meantCurrency(found.word, context)
  if (meant === undefined) return undefined
  const glued = text[found.start - 1] === ' ' ? '' : ' '
  const fix = write(replaced(text, found, glued + meant.code).trim(), meant.sure ? 'safe' : 'review')
  const message = `"${found.word}" is not how a currency is written: three capital letters, such as ${meant.code}`
  return { rule: 'value-money-format', message, start: found.start, end: found.end, fix }
}

/** `2000 ERU`: three or so capitals that are no currency. */
const unknownCurrencySlip: Slip = (text, context) => {
  const found = unitWord(text)
  if (found === undefined || !/^[A-Z]{2,5}$/.test(found.word) || unitOf(found.word, context) !== undefined)
    return undefined
  const declared = [...(context.currencies?.keys() ?? [])]
  const own = context.currency === undefined ? declared : [context.currency, ...declared]
  const near = nearest(found.word, own) ?? nearestSwap(found.word) ?? nearest(found.word, isoCurrencies.keys())
  const message = `"${found.word}" is not a currency that mplan knows`
  const fix =
    near === undefined
      ? fillIn(`write a currency code such as EUR, or declare ${found.word} under currencies`)
      : write(replaced(text, found, near).trim(), 'review')
  const or = near === undefined ? undefined : `if it is a currency of its own, declare ${found.word} under currencies`
  return { rule: 'value-money-format', message, start: found.start, end: found.end, fix, or }
}

/** The great currencies first: `ERU` is nearer to a euro than to anything else. */
const nearestSwap = (word: string): string | undefined =>
  nearest(word, ['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD'])

/** `12.345 EUR`: more decimals than the currency has. */
const decimalsSlip: Slip = (text, context) => {
  const after = afterNumber(text)
  const decimals = after?.number.split('.')[1]
  if (after === undefined || decimals === undefined) return undefined
  const unit = unitOf(unitWord(text)?.word ?? '', context)
  if (unit?.kind !== 'money') return undefined
  const most = decimalsOf(unit.currency, context.currencies) ?? 2
  if (decimals.length <= most) return undefined
  const start = text.indexOf(after.number)
  const end = start + after.number.length
  const rounded = replaced(text, { start, end }, Number(after.number).toFixed(most)).trim()
  const grouped = pointGroupSlip(text, context)
  if (grouped !== undefined) return { ...grouped, or: `if you mean the smaller one, write ${rounded}` }
  const has = most === 0 ? 'no decimals' : `${most} decimals`
  const message = `${unit.currency} has ${has}, and "${after.number}" has ${decimals.length}`
  return { rule: 'value-money-format', message, start, end, fix: write(rounded, 'review') }
}

/** Ways to get the currency after an amount wrong, in the order in which they are to be told. */
export const currencySlips: readonly Slip[] = [currencyNameSlip, unknownCurrencySlip, decimalsSlip]
