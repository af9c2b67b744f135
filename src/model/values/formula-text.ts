import { readFormula } from '../formula.ts'
import { fillIn, type Grammar, isSpace, read, type Stretch, trimmed, write } from './grammar.ts'
import type { Reading, ReadingContext, ValueFault } from './types.ts'

/** Reads the text of a `formula:`; the value is the text, which `src/model/formula.ts` calculates. */
export const readFormulaText = (text: string, context?: ReadingContext): Reading<string> =>
  read(formulaGrammar, text, context)

const advice =
  'use ids of metrics, numbers, + - * / and brackets, with a space around each sign:  orders * average-order'

const formulaGrammar: Grammar<string> = {
  parse: (text) => (readFormula(text) ? text.trim() : undefined),
  explain: explainFormula,
  advice,
}

function explainFormula(text: string): ValueFault {
  const at = unreadable(text)
  const word = text.slice(at.start, at.end)
  const rewritten = [spaced(text), spaced(inOurSigns(text))].find((each) => readFormula(each))
  const fix =
    rewritten === undefined
      ? fillIn(adviceFor(word, text.slice(0, at.start)))
      : write(rewritten, rewritten === spaced(text) ? 'safe' : 'review')
  return { rule: 'value-format', message: messageFor(word, text.slice(0, at.start)), ...at, fix }
}

/** An amount of money is a number with a name of its own. */
function adviceFor(word: string, before: string): string {
  const amount = /^[A-Z]{3}$/.test(word) && /\d[\d.]*(?=\s*$)/.exec(before)
  return amount
    ? `give the amount a name, as a metric with  assume: ${amount[0]} ${word}  and write its id here`
    : advice
}

function messageFor(word: string, before: string): string {
  if (word === ')') return 'this bracket was never opened, or nothing stands before it'
  if (word === '(') return isOpen(before) ? 'this bracket is never closed' : 'a sign is missing before this bracket'
  if (/^[+\-*/]$/.test(word)) return `a metric or a number is missing beside "${word}"`
  if (isValue(word)) return `a sign such as * is missing before "${word}"`
  if (/^[a-z\d.%-]+(?:[+*/][a-z\d.%-]+)+$/i.test(word)) return `"${word}" has no space around its signs`
  return `"${word}" cannot be calculated: in a formula mplan understands + - * / and brackets`
}

const isValue = (word: string): boolean => readFormula(word) !== undefined
const isOpen = (before: string): boolean => before.trim() === '' || /[+\-*/(]\s*$/.test(before)

/** The first word up to which nothing that follows could make the text a formula. */
function unreadable(text: string): Stretch {
  const words = [...text.matchAll(/[()]|[^\s()]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const wrong = words.find(({ end }) => !['', ' 1', ' + 1'].some((rest) => canBegin(text.slice(0, end) + rest)))
  return wrong ?? openBracket(text) ?? words.at(-1) ?? trimmed(text)
}

/** True where closing what is open makes a formula of it. */
function canBegin(text: string): boolean {
  const open = text.split('(').length - text.split(')').length
  return readFormula(text + ' )'.repeat(Math.max(0, open))) !== undefined
}

function openBracket(text: string): Stretch | undefined {
  const open: number[] = []
  for (const [at, letter] of [...text].entries()) {
    if (letter === '(') open.push(at)
    if (letter === ')') open.pop()
  }
  const start = open[0]
  return start === undefined || isSpace(text.charCodeAt(start)) ? undefined : { start, end: start + 1 }
}

/** `orders*price` with a space around each sign. A minus belongs to ids. */
const spaced = (text: string): string =>
  text
    .replace(/([+*/()])/g, ' $1 ')
    .replace(/\( +/g, '(')
    .replace(/ +\)/g, ')')
    .replace(/\s+/g, ' ')
    .trim()

/** As spreadsheets and people write signs: `orders × 0,3`, `revenue = orders x price`. */
const inOurSigns = (text: string): string =>
  text
    .replace(/^\s*(?:[a-z][\w-]*\s*)?=\s*/i, '')
    .replace(/[×·∙]|(?<=\s)[xX](?=\s)/g, '*')
    .replace(/[÷:]/g, '/')
    .replace(/[−–—]/g, ' - ')
    .replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
