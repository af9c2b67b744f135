import { expect, test } from 'vitest'
import { plain, read } from './helpers.ts'

const N = 6000
const numbered = (line: (index: number) => string) => Array.from({ length: N }, (_, index) => line(index)).join('')

/** Each would take minutes if the work grew with the square of its length; the runner's time limit is the bar. */
test.each([
  ['keys in one map', numbered((i) => `k${i}: ${i}\n`)],
  ['the same key', numbered(() => 'a: 1\n')],
  ['anchors', numbered((i) => `- &a${i} x\n- *a${i}\n`)],
  ['slips', numbered((i) => `k${i}: b: c\n`)],
  ['lines without a colon', `a: 1\n${numbered(() => 'word\n')}`],
  ['tabs', `a:\n${numbered(() => '\t- x\n')}`],
  ['quotes that are not closed', numbered(() => 'a: "b\n')],
  ['brackets that are not closed', numbered(() => 'a: [b\n')],
  ['conflicts', numbered(() => '<<<<<<< a\nx: 1\n=======\n>>>>>>> b\n')],
  ['opened conflicts', numbered(() => '<<<<<<< a\n')],
  ['question marks', `a: ${'? '.repeat(N * 10)}\n`],
  ['number signs', `a: ${' #'.repeat(N * 10)}\n`],
  ['colons', `${'a: '.repeat(N * 10)}\n`],
  ['blanks', `a: b${' '.repeat(N * 10)}c\n`],
  ['commas', `a: ${'1,'.repeat(N * 10)}\n`],
  ['documents', numbered(() => '---\na: 1\n')],
  ['hidden characters', numbered(() => 'a: \u202e\u0000\n')],
  ['closing brackets', numbered((i) => `k${i}: [\n  a\n]\n`)],
  ['tags of flags', `a: ${'\u{e0041}'.repeat(N)}\n`],
])('many %s', async (_, text) => {
  const document = await read(text)
  expect(document.problems.length).toBeLessThan(160)
  for (const { message, fix } of document.problems) expect(`${message} ${fix?.title}`.length).toBeLessThan(400)
})

test('places in wide maps and long lists are found at once', async () => {
  const document = await read(`${numbered((i) => `k${i}: 1\n`)}list:\n${numbered((i) => `  - ${i}\n`)}`)
  const root = document.root as Record<string, object>
  for (let index = 0; index < N; index++) {
    expect(document.positions.sourceText(root.list ?? [], index)).toBe(String(index))
    expect(document.positions.keySpan(root, `k${index}`).end).toBeGreaterThan(0)
  }
})

test('in a large plan only what is broken is lost', async () => {
  const tactics = (i: number) => `  - id: t-${i}\n    title: "Tactic ${i}: the plan"\n    goal: g1\n    tags: [a, b]\n`
  const sound = `name: x\ntactics:\n${numbered(tactics)}end: 1\n`
  const whole = await read(sound)
  expect(whole.problems).toEqual([])
  const broken = await read(
    sound.replace('    goal: g1\n    tags: [a, b]\n  - id: t-3001\n', '\tgoal: g1\n  - id: t-3001\n'),
  )
  const { tactics: all } = plain(whole) as { tactics: { id: string }[] }
  expect(plain(broken)).toEqual({ name: 'x', tactics: all.filter(({ id }) => id !== 't-3000'), end: 1 })
  expect(broken.problems).toHaveLength(1)
})
