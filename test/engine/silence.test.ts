import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ignoreComments } from '../../src/document/ignore-comments.ts'
import { reachesOf } from '../../src/engine/reaches.ts'
import { mplan } from '../world.ts'

const goal = (id: string) => `  - id: ${id}
    title: More members for the ${id} club
    metric: members
    baseline: 180
    target: 230
    deadline: 2027-05-31
    why: The roof has to be paid
`
const start = 'mplan: 1\nstatus: active\ngoals:\n'

/** Rule and line of what is found, and what is said of comments. */
async function found(strategy: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await mplan(['validate', '-f', 'json', ...args], { 'strategy.yaml': strategy })
  const { findings, run } = JSON.parse(stdout)
  const lines = findings
    .filter(({ rule }: { rule: string }) => /no-owner|disable|syntax/.test(rule))
    .map((one: { rule: string; range: { start: { line: number } } }) => `${one.rule} ${one.range.start.line}`)
  return [...lines, `silenced ${run.checked.silenced}`]
}

const wish = '# mplan-ignore goal-no-owner: the post is vacant'

test('a comment on a line of its own silences the entry that begins below it, and no other', async () => {
  const strategy = `${start}  ${wish}\n${goal('rowing')}${goal('sailing')}`
  expect(await found(strategy)).toEqual(['goal-no-owner 12', 'silenced 1'])
})

test('a comment behind a line silences that line', async () => {
  const strategy = `${start}${goal('rowing').replace('id: rowing', `id: rowing ${wish}`)}${goal('sailing')}`
  expect(await found(strategy)).toEqual(['goal-no-owner 11', 'silenced 1'])
})

test('a comment above a list silences what the list holds', async () => {
  expect(await found(`mplan: 1\nstatus: active\n${wish}\ngoals:\n${goal('rowing')}${goal('sailing')}`)).toEqual([
    'silenced 2',
  ])
})

test('a comment at the top is about the first line', async () => {
  const strategy = `# mplan-ignore strategy-no-why: the board writes it\n${start}${goal('rowing')}`
  const { stdout } = await mplan(['validate', '--only', 'strategy-no-why'], { 'strategy.yaml': strategy })
  expect(stdout).toContain('1 finding silenced by comments; --no-inline shows all.')
})

test('--no-inline reports everything, and nothing about comments', async () => {
  expect(await found(`${start}  ${wish}\n${goal('rowing')}`, '--no-inline')).toEqual(['goal-no-owner 5', 'silenced 0'])
})

test.each([
  ['names in quotes', `  - id: rowing\n    title: "A # mplan-ignore goal-no-owner: x"\n`],
  ['names in a block of text', `  - id: rowing\n    title: x\n    note: |\n      # mplan-ignore goal-no-owner\n`],
  ['another word', `  # mplan-ignores goal-no-owner\n  - id: rowing\n    title: x\n`],
])('%s silence nothing', async (_, goals) => {
  expect(await found(start + goals)).toEqual([expect.stringContaining('goal-no-owner'), 'silenced 0'])
})

test.each([
  ['# mplan-ignore', 'disable-unused'],
  ['# mplan-ignore: it is fine', 'disable-unused'],
  ['# mplan-ignore goal-no-ownr: x', 'disable-unused'],
  ['# mplan-ignore goal-no-owner until: x', 'disable-unused'],
  ['# mplan-ignore goal-no-owner until soon: x', 'disable-unused'],
  ['# mplan-ignore goal-no-owner until 2026-08-31: x', 'disable-unused'],
])('%s has no effect, and that is said', async (comment, rule) => {
  expect(await found(`${start}  ${comment}\n${goal('rowing')}`)).toEqual([`${rule} 4`, 'goal-no-owner 5', 'silenced 0'])
})

test('the last day counts', async () => {
  const until = '# mplan-ignore goal-no-owner until 2026-09-01: x'
  expect(await found(`${start}  ${until}\n${goal('rowing')}`)).toEqual(['silenced 1'])
})

test('several names are separated by commas, and each has to be of use', async () => {
  const strategy = `${start}  # mplan-ignore goal-no-owner, goal-not-time-bound: x\n${goal('rowing')}`
  expect(await found(strategy)).toEqual(['disable-unused 4', 'silenced 1'])
})

test('a sentence in place of names is one thing to put right, however long it is, and the names among its words hold', async () => {
  const sentence = `# mplan-ignore goal-no-owner ${'the post is vacant and goal-no-owner '.repeat(500)}`
  expect(await found(`${start}  ${sentence}\n${goal('rowing')}`)).toEqual(['disable-unused 4', 'silenced 1'])
})

test('rules that do not look make no comment unused', async () => {
  const strategy = `${start}  ${wish}\n${goal('rowing')}    owner: ines\n`
  expect(await found(strategy)).toEqual(['disable-unused 4', 'silenced 0'])
  expect(await found(strategy, '--skip', 'goal-no-owner')).toEqual(['silenced 0'])
  expect(await found(strategy, '--only', 'goal-not-relevant')).toEqual(['silenced 0'])
})

test('where a part cannot be read, no comment is called unused', async () => {
  const strategy = `${start}  ${wish}\n${goal('rowing')}    owner: ines\n  - id: "sailing\n`
  expect(await found(strategy)).not.toContain('disable-unused 4')
})

test('stacked and nested comments are read in one pass', () => {
  const text = `${'# mplan-ignore goal-no-owner: x\n'.repeat(20_000)}${'- '.repeat(20)}a`
  const covers = ignoreComments({ path: 'plan.yaml', text }).map((comment) => comment.covers)
  expect(covers).toHaveLength(20_000)
  expect(covers.every(({ end }) => end === text.length)).toBe(true)
})

test('a reach is found as by looking at each of them', () => {
  const stretches = fc
    .array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 12 })
    .map((ways) => ways.map(([a, b, depth]) => nested([a, b].slice(0, depth))))
  fc.assert(
    fc.property(stretches, fc.nat(70), (all, offset) => {
      const found = reachesOf(all, (stretch) => stretch).at(offset)
      expect(new Set(found)).toEqual(new Set(all.filter(({ start, end }) => start <= offset && offset <= end)))
    }),
  )
})

/** Quarters of quarters of 0 to 63: two of them lie apart or one holds the other. */
function nested(way: number[]) {
  let [start, size] = [0, 64]
  for (const quarter of way) {
    size /= 4
    start += quarter * size
  }
  return { start, end: start + size - 1 }
}
