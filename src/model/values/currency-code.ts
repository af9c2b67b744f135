import { currencySlips } from './currency-slips.ts'
import { type Grammar, read, trimmed } from './grammar.ts'
import { emptySlip, firstSlip, wholeFault } from './slip.ts'
import type { Reading, ReadingContext, ValueFault } from './types.ts'
import { decimalsOf } from './units.ts'

/** Reads the name of a currency: `EUR`, or one that the files declare. */
export const readCurrencyCode = (text: string, context?: ReadingContext): Reading<string> =>
  read(currencyCodeGrammar, text, context)

/** The currency that a text names, or was meant to name: `€` is EUR. It is reported where it stands. */
export function meantCurrencyCode(text: string, currencies: ReadonlyMap<string, number>): string | undefined {
  const { value, fault } = readCurrencyCode(text, { currencies })
  return value ?? fault?.fix?.text
}

function parseCode(text: string, { currencies }: ReadingContext): string | undefined {
  const { start, end } = trimmed(text)
  const code = text.slice(start, end)
  return decimalsOf(code, currencies) === undefined ? undefined : code
}

/** What goes before a code to make an amount of it, which has slips that are known. */
const one = '1 '

function explainCode(text: string, context: ReadingContext): ValueFault {
  const fault = emptySlip(text, context) ?? ofAmount(firstSlip(currencySlips, one + text.trim(), context))
  return fault ?? wholeFault(text, { rule: 'value-money-format', message: `"${text.trim()}" is not a currency` })
}

function ofAmount(fault: ValueFault | undefined): ValueFault | undefined {
  if (fault === undefined) return undefined
  const { start, end, fix, ...rest } = fault
  const code = fix?.text?.slice(one.length)
  return {
    ...rest,
    start: start - one.length,
    end: end - one.length,
    fix: fix && (code === undefined ? fix : { ...fix, title: `write ${code}`, text: code }),
  }
}

const currencyCodeGrammar: Grammar<string> = {
  parse: parseCode,
  explain: explainCode,
  advice: 'write three capital letters, such as EUR',
}

/** The ways to write a currency that are nothing else; `won` and `pounds` are units of their own. */
const onlyCurrency = /^\s*(?:€|£|\$|eur|euros?|usd|us dollars?|dollars?|gbp|chf)\s*$/i

/** Reads what a metric counts in: any word of one's own, and a currency as it is written. */
export const readUnitName = (text: string, context: ReadingContext = {}): Reading<string> =>
  onlyCurrency.test(text) && parseCode(text, context) === undefined ? readCurrencyCode(text, context) : { value: text }
