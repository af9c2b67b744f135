import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/document/csv/read-csv.ts'
import { cellText, type Row, rowsOf } from '../../src/document/csv/rows.ts'
import { DEFAULT_LIMITS } from '../../src/document/limits.ts'

const read = (text: string, dimensions: string[] = []) => readCsv({ path: 'results/x.csv', text }, dimensions)
const wordsOf = (text: string, row: Row) =>
  row.cells.filter((_, at) => at % 2 === 0).map((_, at) => cellText(text, row, at))

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const cell = fc
  .string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '|', '\n', '\r', ' ', 'é', '\t') })
  .map((text) => text.trim())

describe('lines and cells', () => {
  test('what was written in quotes is read back, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, lineEnd) => {
          const text = rows.map((row) => row.map(quoted).join(separator)).join(lineEnd)
          expect([...rowsOf(text, 0, separator as ',')].map((row) => wordsOf(text, row))).toEqual(rows)
        },
      ),
    )
  })

  test('any text is read to its end, line after line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), (text) => {
        let last = 0
        for (const { start, end, cells } of rowsOf(text, 0, ',')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(cells.every((offset) => offset >= start && offset <= end)).toBe(true)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})

describe('a table as a results file', () => {
  test('lines are measurements, with the places of their cells', () => {
    const text = '\ufeffon,metric,value,region,done\r\n2026-07-31,"mql",21,north,yes\r\n,,,\r\n'
    const { root, problems, positions } = read(text, ['region'])
    expect(problems).toEqual([])
    expect(JSON.parse(JSON.stringify(root))).toEqual({
      measurements: [{ on: '2026-07-31', metric: 'mql', value: '21', in: { region: 'north' }, done: true }],
      mplan: 1,
    })
    const { measurements } = root as { measurements: [{ in: object }] }
    const shown = (node: object, key: string) => {
      const { start, end } = positions.valueSpan(node, key)
      return text.slice(start, end)
    }
    expect(shown(measurements[0], 'metric')).toBe('"mql"')
    expect(positions.innerStart(measurements[0], 'metric')).toBe(text.indexOf('mql'))
    expect(shown(measurements[0].in, 'region')).toBe('north')
    expect(shown(measurements[0], 'source')).toBe('')
  })

  test('payments are told by their amount, columns by familiar words', () => {
    const { root } = read('Date;Cost;Tactic\n2026-07-01;1.500,50 EUR;ads\n')
    expect(JSON.parse(JSON.stringify(root)).spend).toEqual([{ on: '2026-07-01', amount: '1500.50 EUR', tactic: 'ads' }])
  })

  test.each([
    ['sep=;\non;metric;value\n2026-07-31;mql;2,5', '2.5'],
    ['on\tmetric\tvalue\n2026-07-31\tmql\t1 234,5', '1234.5'],
    ['on|metric|value\n2026-07-31|mql|1234.5', '1234.5'],
    ['on;metric;value\n2026-07-31;mql;"about 12,5 %"', 'about 12.5 %'],
    ['on,metric,value\n2026-07-31,mql,"12,5"', '12,5'],
  ])('%j', (text, value) => {
    expect(JSON.parse(JSON.stringify(read(text).root)).measurements[0].value).toBe(value)
  })

  test('a line that cannot be read takes no other one with it', () => {
    const { root, problems } = read(
      'on,metric,value\n2026-07-01,mql,"1\n2026-07-02,mql,2\n2026-07-03,"m"q,3\n2026-07-04,mql,4',
    )
    const { measurements } = root as { measurements: { on: string }[] }
    expect(measurements.map(({ on }) => on)).toEqual(['2026-07-02', '2026-07-04'])
    expect(problems.map(({ rule }) => rule)).toEqual(['csv-syntax', 'csv-syntax'])
  })

  test('a long table with one mistake in every line is described only as far as anybody would read', () => {
    const { problems } = read(`on,metric,value\n${'2026-07-01,"m"q,3\n'.repeat(5000)}`)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)?.message).toBe('and 4980 more lines that cannot be read from here on')
  })

  test('values are limited as in every file', () => {
    const text = `on,metric,value\n${'2026-07-01,mql,3\n'.repeat(10)}`
    const { problems } = readCsv({ path: 'results.csv', text }, [], { ...DEFAULT_LIMITS, values: 12 })
    expect(problems.map(({ message }) => message)).toEqual([
      'the table holds more than 12 values, and mplan stopped reading here',
    ])
  })

  test('a table of very many columns is refused in one finding, before any of them is judged', () => {
    const wide = (count: number) => Array.from({ length: count }, (_, at) => `week ${at}`).join()
    const { problems, root } = read(`on,metric,value,${wide(5000)}\n2026-07-01,mql,3\n`)
    expect(problems.map(({ message }) => message)).toEqual([
      'the first line names 5003 columns, and mplan reads no more than 1000: the table is not read',
    ])
    expect(root).toMatchObject({ measurements: [] })
  })

  test('columns without a name, as spreadsheets leave them behind, do not count', () => {
    const { problems, root } = read(`on,metric,value${','.repeat(16_000)}\n2026-07-01,mql,3\n`)
    expect(problems).toEqual([])
    expect(root).toMatchObject({ measurements: [{ value: '3' }] })
  })

  test.each(['', '\ufeff', '\n\n', 'on', '"', '"on', ';;;;', 'sep=;', 'on,on,on\n1,2,3', '=cmd()', '\0'.repeat(2000)])(
    'never throws: %j',
    (text) => {
      expect(read(text).problems.length).toBeGreaterThan(0)
    },
  )
})

describe('the names of columns', () => {
  const messages = (header: string) =>
    read(`${header}\n2026-08-31,a,b,c\n`).problems.map(({ message, fix }) => `${message}; ${fix?.title}`)

  test.each(['Day,KPI,Value', 'Month,Metric,Number', 'week,metric,total', 'Measured on,metric,count', 'paid on,cost'])(
    '%s: what spreadsheets call them is understood',
    (header) => {
      const { problems } = read(`${header}\n`)
      expect(problems).toEqual([])
    },
  )

  test('a month beside the day is the time that is counted', () => {
    const { root } = read('month,date,metric,value\n2026-08,2026-09-02,mql,21\n')
    expect(root).toMatchObject({ measurements: [{ on: '2026-09-02', period: '2026-08' }] })
  })

  test('a column that is missing, and one that nobody knows, are one thing to put right', () => {
    expect(messages('jour,metric,value,note')).toEqual([
      'no column says on which day it was; if "jour" does, call that column on',
    ])
    expect(messages('on,orders,visits,note')).toEqual([
      'no column says what was measured, nor what came out; call the columns that do, or add them: metric, value',
    ])
    expect(messages('on,metric,valeu,note')).toEqual(['no column is called "valeu", so it is not read; write value'])
  })
})
