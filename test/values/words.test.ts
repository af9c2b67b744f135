import { expect, test } from 'vitest'
import { readDay } from '../../src/model/values/day.ts'
import { readDuration } from '../../src/model/values/duration.ts'
import { readQuantity } from '../../src/model/values/quantity.ts'
import { readRate } from '../../src/model/values/rate.ts'
import { readTarget } from '../../src/model/values/target.ts'
import type { Reader, ReadingContext } from '../../src/model/values/types.ts'

/** What a user is told: the sentence, the fix, the other way. */
function told(read: Reader<unknown>, text: string, context: ReadingContext = {}): string {
  const { fault } = read(text, context)
  return fault === undefined ? 'nothing' : [fault.message, fault.fix?.title, fault.or].filter(Boolean).join(' | ')
}

const amounts = `
$2,000 => "$" stands before the amount; the amount comes first, then the currency in three capital letters | write 2000 USD
EUR 2000 => "EUR" stands before the amount; the amount comes first | write 2000 EUR
2k EUR => "2k" shortens the number; it is written out | write 2000 EUR
10,000 => "10,000" has marks between its digits; a number is written without them | write 10000
5.000 => "5.000" can be read as 5 or as 5000 | write 5000 | if you mean the smaller one, write 5
2000 eur => "eur" is not how a currency is written: three capital letters, such as EUR | write 2000 EUR
1500 ERU => "ERU" is not a currency that mplan knows | write 1500 EUR | if it is a currency of its own, declare ERU under currencies
12.5 JPY => JPY has no decimals, and "12.5" has 1 | write 13 JPY
2m => "m" can be minutes, months or millions | write 2 min, 2 mo or 2000000
9007199254740993 => "9007199254740993" has more digits than can be kept exactly; the largest number is 9007199254740991 | write a rounder number
2000 EUR garbage => nothing is understood after "EUR" | write 2000 EUR
`

const targets = `
>= 45% => ">=" is written in words: at least | write at least 45%
+500 => the plus sign of "+500" would be lost | write 500 more
-20 => "-20" can be a level below zero or a change from the baseline | write 20 fewer | if the level itself is meant, write at least -20 or at most -20
#1 => everything after "#" is lost; a place in a ranking is written with "top" | write top 1
20..30% => "20..30%" is an estimate, and a goal needs to know when it is met | write between 20% and 30% | if more is better, write at least 20%, and stretch: 30%
great => "great" is not a target | write a target such as 2000, at least 45%, between 20% and 30%, +25%, 500 more, 10x or top 5
`

const days = `
03/04/2026 => "03/04/2026" can be 3 April or 4 March | write 2026-04-03 for 3 April | write 2026-03-04 for 4 March
2026-02-30 => February 2026 has 28 days, not 30 | write 2026-02-28
2026-Q5 => a year has 4 quarters, not 5 | write 2026-Q1 to 2026-Q4
2026-W54 => 2026 has 53 weeks, and "54" is none of them | write 2026-W01 to 2026-W53
next quarter => "next quarter" is not the same day for everyone who reads it | write a date such as 2026-08-31, or a quarter such as 2026-Q3
`

test.each([
  ['amounts', readQuantity, amounts],
  ['targets', readTarget, targets],
  ['days', readDay, days],
  ['durations', readDuration, '1m => "m" can be minutes or months | write 1mo for months | write 1min for minutes'],
  [
    'rates',
    readRate,
    'EUR/USD: 1.09 => "EUR/USD: 1.09" does not say which of the two is worth 1.09 of the other | write 1 EUR = 1.09 USD on 2026-07-01 | write 1 USD = 1.09 EUR on 2026-07-01',
  ],
] as const)('%s are explained in plain words', (_, read, table) => {
  const lines = table.trim().split('\n')
  const actual = lines.map((line) => {
    const text = line.split(' => ')[0] ?? ''
    return `${text} => ${told(read, text)}`
  })
  expect(actual).toEqual(lines)
})
