import { withEnglishMonths } from './foreign-months.ts'
import { fillIn, write } from './grammar.ts'
import { type Slip, wholeFault } from './slip.ts'

const monthWords =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?/i
const monthOrder = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** Words beside a month that say nothing about the day. */
const fillers =
  /(?<!\p{L})(?:(?:the|of|by|until|end|early|mid|late|mon|tue|wed|thu|fri|sat|sun)[a-z]*|ende|anfang|mitte|bis|zum|am|den|der|vom|de|del|le|el|fin|debut|fine|inizio)(?!\p{L})/giu
const inexact = /(?<!\p{L})(?:early|mid|late|end|ende|anfang|mitte|fin|debut|fine|inizio)(?!\p{L})/iu

const two = (value: number): string => String(value).padStart(2, '0')

/** The month a text names in words, 1 to 12. */
function monthIn(text: string): number | undefined {
  const word = monthWords.exec(text)?.[1]
  return word === undefined ? undefined : monthOrder.indexOf(word.slice(0, 3).toLowerCase()) / 3 + 1
}

/** The day and the year beside a month's name, as written: `30th of June, 2027`. */
function numbersBeside(text: string): { day?: string; year?: string } | undefined {
  const rest = text.replace(monthWords, ' ').replace(fillers, ' ')
  const match = /^[\s,.'’-]*(\d{1,4})?(?:st|nd|rd|th)?[\s,.'’-]*(\d{4}|\d\d)?[\s,.'’-]*$/i.exec(rest)
  if (match === null) return undefined
  const found = [match[1], match[2]].filter((number) => number !== undefined)
  const year = found.find((number) => number.length === 4) ?? (found.length === 2 ? found[1] : undefined)
  return { day: found.find((number) => number !== year), year }
}

/** `June 30 2027`, `30th of June, 2027`, `June 2027`, `end of June 2027`, `30 June`. */
const monthNameSlip: Slip = (text) => {
  const inEnglish = withEnglishMonths(text)
  const month = monthIn(inEnglish)
  const beside = numbersBeside(inEnglish)
  if (month === undefined || beside === undefined) return undefined
  const { day, year } = beside
  const rule = 'value-date-format'
  const monthAndDay = `${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`
  if (year === undefined) {
    const message = `"${text.trim()}" does not say which year`
    return wholeFault(text, { rule, message, fix: fillIn(`write the year too, such as 2026-${monthAndDay}`) })
  }
  const sure = year.length === 4 && !inexact.test(text)
  const message = `"${text.trim()}" has its month in words; a date is year-month-day in digits`
  const date = `${year.padStart(4, '20')}-${monthAndDay}`
  return wholeFault(text, { rule, message, fix: write(date, sure ? 'safe' : 'review') })
}

/** `Q3 2026`, `2026Q3`, `2026-q3`, `H1/2026`, `week 35 2026`, `FY27 Q1`. */
const grainOrderSlip: Slip = (text) => {
  const written = text.trim()
  const part = /(?<![a-z])(q|h|w|cw|kw|quarter|week|half)\s?-?(\d{1,2})(?!\d)/i.exec(
    written.replace(/^(?:fy ?)?\d{4}/i, (head) => `${head} `),
  )
  const year = /(?<!\d)(\d{4})(?!\d)|['’](\d\d)(?!\d)|fy ?(\d\d)(?!\d)/i.exec(written)
  if (year === null) return undefined
  const rest = written
    .replace(year[0], '')
    .replace(/fy|the|of|year|in|end|by|[\s,/'’.-]/gi, '')
    .replace(/(?:q|h|w|cw|kw|quarter|week|half)\d{1,2}/i, '')
  if (rest !== '') return undefined
  const fiscal = /fy/i.test(written) ? 'FY' : ''
  const letter = part?.[1]?.[0]?.toUpperCase().replace(/[CK]/, 'W')
  const digits = letter === 'W' ? two(Number(part?.[2])) : part?.[2]
  const fullYear = year[1] ?? `20${year[2] ?? year[3]}`
  const grain = `${fiscal}${fullYear}${letter === undefined ? '' : `-${letter}${digits}`}`
  if (grain === written) return undefined
  const message = `"${written}" is written ${grain}`
  return wholeFault(text, {
    rule: 'value-date-format',
    message,
    fix: write(grain, year[1] === undefined || /end/i.test(written) ? 'review' : 'safe'),
  })
}

/** `Q3`: of which year? */
const yearlessGrainSlip: Slip = (text) => {
  const match = /^\s*(?:(q[1-4]|h[12])|(?:w|week) ?(\d\d))\s*$/i.exec(text)
  if (match === null) return undefined
  const grain = match[1]?.toUpperCase() ?? `W${match[2]}`
  const message = `"${text.trim()}" does not say which year`
  return wholeFault(text, {
    rule: 'value-date-format',
    message,
    fix: fillIn(`write the year too, such as 2026-${grain}`),
  })
}

/** `tomorrow`, `asap`, `summer 2026`: a different day for every reader. */
const movingDaySlip: Slip = (text) => {
  const moving =
    /^\s*(?:as soon as possible|asap|soon|now|today|tomorrow|yesterday|immediately|next .*|this .*|last .*|in \d+ .*|(?:early |mid |late )?(?:spring|summer|autumn|fall|winter|christmas|easter)\b.*)$/i
  if (!moving.test(text)) return undefined
  const message = `"${text.trim()}" is not the same day for everyone who reads it`
  return wholeFault(text, {
    rule: 'value-date-format',
    message,
    fix: fillIn('write a date such as 2026-08-31, or a quarter such as 2026-Q3'),
  })
}

/** `ongoing`: without an end, on purpose or not. */
const endlessDaySlip: Slip = (text) => {
  if (!/^\s*(?:ongoing|always|continuous(?:ly)?|until further notice|no (?:deadline|date|end)|never)\s*$/i.test(text))
    return undefined
  return wholeFault(text, {
    rule: 'value-date-format',
    message: `"${text.trim()}" is no day, so nobody knows when to look`,
    fix: fillIn('write a date such as 2026-12-31'),
    or: 'a goal without a date on purpose says deadline: open, and check-by: with the day of the next look',
  })
}

/** Dates with words in them, in the order in which they are to be told. */
export const dayInWordsSlips: readonly Slip[] = [
  endlessDaySlip,
  movingDaySlip,
  monthNameSlip,
  yearlessGrainSlip,
  grainOrderSlip,
]
