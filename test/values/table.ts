import { expect } from 'vitest'
import type { Reader, Reading, ReadingContext } from '../../src/model/values/types.ts'

/**
 * One line for a reading: what was understood, or the rule with the marked part and the way out.
 * `2 wks => value-format [wks] safe: 2 w`
 */
export function shown<T>(text: string, reading: Reading<T>, format: (value: T) => string): string {
  const { fault } = reading
  if (fault === undefined) {
    const note = reading.notes?.[0]
    return `${text} => ${format(reading.value)}${note === undefined ? '' : `  [${text.slice(note.start, note.end)}] ${note.fix?.tier}: ${note.fix?.text}`}`
  }
  const way = fault.fix?.text === undefined ? `${fault.fix?.tier}` : `${fault.fix.tier}: ${fault.fix.text}`
  return `${text} => ! ${fault.rule} [${text.slice(fault.start, fault.end)}] ${way}${fault.or === undefined ? '' : ' or ...'}`
}

/** Reads the left side of every line of a table and compares the whole line. `_` at an edge of the text is a space. */
export function expectTable<T>(
  read: Reader<T>,
  format: (value: T) => string,
  table: string,
  context: ReadingContext = {},
) {
  const lines = table.split('\n').filter((line) => line.trim() !== '')
  const tidy = lines.map((line) => line.trim().replace(/ +=> /, ' => '))
  const actual = tidy.map((line) => {
    const text = line.split(' => ')[0] ?? ''
    return shown(text, read(text, context), format)
  })
  expect(actual).toEqual(tidy)
}
