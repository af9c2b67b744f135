import { expect, test } from 'vitest'
import type { Span } from '../../src/model/problem.ts'
import { read } from './helpers.ts'

const TEXT = `\ufeffname: "Say \\"hi\\""
goals:
  - id: a # first
    target: 1,200
    count: 0120
    share: 12.50
    owner:
    notes: >
      folded
      text

    'odd ''key''': [x, {y: z}, "q"]
  - |
    block
  -
2026: last
`

test('every value and key has its exact place', async () => {
  const { root, positions, problems } = await read(TEXT)
  const map = root as Record<string, unknown>
  const goals = map.goals as Record<string, unknown>[]
  const goal = goals[0] ?? {}
  const list = goal["odd 'key'"] as object[]
  const at = ({ start, end }: Span) => TEXT.slice(start, end)
  expect(problems).toEqual([])
  expect(at(positions.valueSpan(map, 'name'))).toBe('"Say \\"hi\\""')
  expect(TEXT[positions.innerStart(map, 'name')]).toBe('S')
  expect(at(positions.keySpan(map, 'name'))).toBe('name')
  expect(at(positions.keySpan(map, '2026'))).toBe('2026')
  expect(at(positions.valueSpan(map, '2026'))).toBe('last')
  expect(at(positions.keySpan(goal, "odd 'key'"))).toBe("'odd ''key'''")
  expect(at(positions.valueSpan(goal, "odd 'key'"))).toBe('[x, {y: z}, "q"]')
  expect(at(positions.valueSpan(list, 1))).toBe('{y: z}')
  expect(at(positions.valueSpan(list[1] ?? {}, 'y'))).toBe('z')
  expect(at(positions.valueSpan(list, 2))).toBe('"q"')
  expect(at(positions.valueSpan(goal, 'notes'))).toBe('>\n      folded\n      text')
  expect(TEXT.slice(positions.innerStart(goal, 'notes')).startsWith('folded')).toBe(true)
  expect(positions.valueSpan(goal, 'owner')).toEqual({
    file: 'plan.yaml',
    start: TEXT.indexOf('owner:') + 6,
    end: TEXT.indexOf('owner:') + 6,
  })
  expect(at(positions.valueSpan(goals, 1))).toBe('|\n    block')
  expect(at(positions.valueSpan(goals, 2))).toBe('')
  expect(positions.valueSpan(goals, 2).start).toBe(TEXT.indexOf('  -\n') + 3)
  expect(at(positions.valueSpan(goal)).startsWith('id: a')).toBe(true)
  expect(at(positions.valueSpan(goal)).endsWith('"q"]')).toBe(true)
})

test('numbers are given back as they were written', async () => {
  const { root, positions } = await read(TEXT)
  const goal = (root as { goals: object[] }).goals[0] ?? {}
  expect(positions.sourceText(goal, 'target')).toBe('1,200')
  expect(positions.sourceText(goal, 'count')).toBe('0120')
  expect(positions.sourceText(goal, 'share')).toBe('12.50')
  expect(positions.sourceText(goal, 'owner')).toBe('')
  expect(positions.sourceText(goal, 'notes')).toBe('folded text\n')
  expect(positions.sourceText(goal, "odd 'key'")).toBe(undefined)
  expect(positions.sourceText(goal, 'missing')).toBe(undefined)
})

test('what is not there is pointed at where its map begins', async () => {
  const { root, positions } = await read(TEXT)
  const goal = (root as { goals: object[] }).goals[0] ?? {}
  const start = TEXT.indexOf('id: a')
  expect(positions.keySpan(goal, 'missing')).toEqual({ file: 'plan.yaml', start, end: start })
  expect(positions.valueSpan({})).toEqual({ file: 'plan.yaml', start: 0, end: 0 })
})
