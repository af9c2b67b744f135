import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/document/limits.ts'
import { describeProblems, plain, read } from './helpers.ts'

const HUNDRED_THOUSAND = 100_000

test.each([
  ['brackets', `deep: ${'['.repeat(HUNDRED_THOUSAND)}${']'.repeat(HUNDRED_THOUSAND)}\n`],
  ['brackets that are never closed', `deep: ${'['.repeat(HUNDRED_THOUSAND)}\n`],
  ['braces', `deep: ${'{a: '.repeat(HUNDRED_THOUSAND)}1${'}'.repeat(HUNDRED_THOUSAND)}\n`],
  ['dashes', `deep:\n${'- '.repeat(HUNDRED_THOUSAND)}x\n`],
  ['indented keys', `deep:\n${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`],
])('nesting without end: %s', async (_, deep) => {
  const document = await read(`name: x\n${deep}end: 1\n`)
  expect(plain(document)).toMatchObject({ name: 'x', end: 1 })
  expect(document.problems.map(({ message }) => message)).toEqual(['lists and keys are nested too deeply here'])
  expect(document.problems[0]?.fix?.title).toBe('nest less, or raise max-depth under limits in mplan.config.yaml')
})

test('64 levels are read, 65 are not', async () => {
  const nested = (levels: number) => `${'[\n'.repeat(0)}a: ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}\n`
  expect((await read(nested(64))).problems).toEqual([])
  expect((await read(nested(65))).problems).toHaveLength(1)
  const block = (levels: number) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:\n`).join('')
  expect((await read(block(64))).problems).toEqual([])
  expect((await read(block(65))).problems).toHaveLength(1)
})

test('too many values and too many characters stop the reading, and the message says how to go on', async () => {
  const limits = { ...DEFAULT_LIMITS, values: 100 }
  const many = await read(`list:\n${'  - x\n'.repeat(200)}`, limits)
  expect(describeProblems(many)).toEqual([
    '1:1 yaml-syntax "": the file holds more than 100 values, and mplan stopped reading here; split the file, or raise max-values under limits in mplan.config.yaml',
  ])
  expect(many.root).toBe(undefined)
  const long = await read('a: b\n'.repeat(100), { ...limits, characters: 400 })
  expect(describeProblems(long)).toEqual([
    '1:1 yaml-syntax "": the file holds 500 characters; mplan reads up to 400; split the file, or raise max-file-size under limits in mplan.config.yaml',
  ])
})

test('a list of millions of items in brackets is refused before it is taken apart', async () => {
  const document = await read(`z: {${'a,'.repeat(2_000_000)}}\n`)
  expect(document.problems.map(({ message }) => message)).toEqual([
    'the file holds more than 500000 values, and mplan stopped reading here',
  ])
})

test('a flood of slips is cut', async () => {
  const document = await read(`goals:\n${'  - a: b: c\n'.repeat(3000)}end: 1\n`)
  expect(plain(document)).toEqual({ goals: [], end: 1 })
  expect(document.problems).toHaveLength(51)
  expect(document.problems.at(-1)?.message).toMatch(/^and at least \d+ more of this kind from here on$/)
})

test('a quote that is never closed is one slip, however much follows', async () => {
  const document = await read(`name: x\nz: "${'lorem ipsum\n'.repeat(20_000)}`)
  expect(plain(document)).toEqual({ name: 'x' })
  expect(describeProblems(document)).toHaveLength(1)
  expect(document.problems[0]?.span.start).toBe(11)
})
