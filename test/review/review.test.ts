import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

const goal = (id: string, ...lines: string[]) => [
  `  - id: ${id}`,
  `    title: The ${id}`,
  ...lines.map((line) => `    ${line}`),
]

const strategy = ({ leads = '400', deadline = '2027-04-30', extra = [] as string[] } = {}) =>
  [
    'mplan: 1',
    'status: active',
    'audiences: [{ id: plants, title: Plants }, { id: labs, title: Labs }]',
    'goals:',
    ...goal('customers', 'metric: customers', 'baseline: 0', 'target: 100', 'deadline: 2027-06-30'),
    ...goal('leads', 'parent: customers', 'metric: mql', 'baseline: 0', `target: ${leads}`, `deadline: ${deadline}`),
    ...extra,
    '',
  ].join('\n')

const tactic = (id: string, serves: string) => [`  - id: ${id}`, `    title: The ${id}`, `    goal: ${serves}`]

const plan = (...more: string[]) =>
  ['mplan: 1', 'tactics:', ...tactic('webinar', 'leads'), ...tactic('articles', 'leads'), ...more, ''].join('\n')

const files = { 'strategy.yaml': strategy(), 'plan.yaml': plan() }

/** The files after everything was reviewed on a day. */
async function reviewed(project: Record<string, string> = files, day = '2026-06-01') {
  const { code, files: after } = await mplan(['review', '--accept', '--today', day], project)
  expect(code).toBe(0)
  return { ...project, 'mplan.lock': textIn(after, 'mplan.lock') }
}

function textIn(files: Awaited<ReturnType<typeof mplan>>['files'], path: string): string {
  const content = files.read(path)
  return 'text' in content ? content.text : ''
}

test('the record is a text that people can read', async () => {
  await expect((await reviewed())['mplan.lock']).toMatchFileSnapshot('mplan.lock.txt')
})

test('without a record there is a word about how to begin', async () => {
  const { code, stdout } = await mplan(['review'], files)
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('no-record.txt')
})

test('what has changed is told goal by goal, with all that hangs on it', async () => {
  const before = await reviewed({ ...files, 'strategy.yaml': strategy({ extra: goal('press') }) })
  const now = {
    ...before,
    'strategy.yaml': strategy({ leads: '500', deadline: '2027-Q1', extra: goal('fairs') }).replace('100', '120'),
    'plan.yaml': plan(...tactic('fair', 'fairs'), ...tactic('calls', 'leads')),
  }
  const { code, stdout } = await mplan(['review'], now)
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('changed.txt')
})

test('a goal that is named is recorded, and the others stay as they were', async () => {
  const before = await reviewed()
  const changed = { ...before, 'strategy.yaml': strategy({ leads: '500' }).replace('100', '120') }
  const { stdout, files: after } = await mplan(['review', '--accept', 'leads'], changed)
  expect(stdout).toBe('Recorded in mplan.lock: leads. mplan validate says when one of these goals changes.\n')
  await expect(textIn(after, 'mplan.lock')).toMatchFileSnapshot('one-accepted.txt')
})

test('the same text comes out whatever the order of the files, and a second time nothing is written', async () => {
  const turned = {
    ...files,
    'plan.yaml': ['mplan: 1', 'tactics:', ...tactic('articles', 'leads'), ...tactic('webinar', 'leads')].join('\n'),
  }
  const before = await reviewed()
  expect((await reviewed(turned))['mplan.lock']).toBe(before['mplan.lock'])
  const again = await mplan(['review', '--accept', '--today', '2026-06-01'], before)
  expect(again.stdout).toBe('Nothing has changed since the last review: mplan.lock stays as it is.\n')
})

test('writing the same in another way is no change', async () => {
  const before = await reviewed({ ...files, 'strategy.yaml': strategy({ leads: '400', deadline: '2026-12-31' }) })
  const now = { ...before, 'strategy.yaml': strategy({ leads: '"400"   # as agreed', deadline: '2026-Q4' }) }
  expect((await mplan(['review'], now)).stdout).toBe('Nothing has changed since the last review.\n')
})

test('names of all kinds come back as they were', async () => {
  const ids = ['on', 'null', 'true.false', '1-x', 'e5']
  const before = await reviewed({ 'strategy.yaml': strategy({ extra: ids.flatMap((id) => goal(`"${id}"`)) }) })
  expect((await mplan(['review'], before)).stdout).toBe('Nothing has changed since the last review.\n')
})

test('a goal that is not there, and files that cannot be read, are not recorded', async () => {
  expect(await mplan(['review', '--accept', 'leeds'], files)).toMatchObject({
    code: 2,
    stderr: 'mplan: the strategy has no goal "leeds"; did you mean leads?\n',
  })
  const broken = await mplan(['review', '--accept'], { ...files, 'plan.yaml': 'tactics:\n  - id: "a\n' })
  expect(broken).toMatchObject({
    code: 1,
    stderr: 'mplan: nothing was recorded: part of the files cannot be read. mplan validate says what to mend first\n',
  })
  expect(broken.files.kind('mplan.lock')).toBe('missing')
})

test('a record with a merge left in it is an error of its own, and nothing of it counts', async () => {
  const before = await reviewed()
  const conflict = before['mplan.lock'].replace(
    '    target: 400\n',
    '<<<<<<< ours\n    target: 400\n=======\n    target: 300\n>>>>>>> theirs\n',
  )
  const { code, stdout } = await mplan(['validate', '-q'], { ...before, 'mplan.lock': conflict })
  expect(code).toBe(1)
  await expect(stdout.slice(0, stdout.lastIndexOf('Checked '))).toMatchFileSnapshot('conflict.txt')
})

test('anything else in its place is passed over', async () => {
  for (const text of [
    '',
    '[]',
    'goals: 3',
    'goals: { leads: [], customers: { tactics: {}, earlier: [4], target: [] } }',
    '# nothing',
  ]) {
    const { code, stderr } = await mplan(['validate', '-q'], { ...files, 'mplan.lock': text })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  }
})

test('strategies that lie side by side have records of their own', async () => {
  const two = {
    'acme.strategy.yaml': strategy(),
    'acme.plan.yaml': plan(),
    'best.strategy.yaml': strategy({ leads: '20' }),
    'best.plan.yaml': plan(),
  }
  const { files: after } = await mplan(['review', '--accept', '--in', 'best.plan.yaml'], two)
  expect(textIn(after, 'best.mplan.lock')).toContain('target: 20\n')
  expect(after.kind('mplan.lock')).toBe('missing')
})

test('the record lies beside the strategy, also where a plan elsewhere points to it', async () => {
  const apart = { 'brand/strategy.yaml': strategy(), 'autumn/plan.yaml': `strategy: ../brand/strategy.yaml\n${plan()}` }
  const first = await mplan(['review', '--accept', '--in', 'autumn'], apart)
  const record = { 'brand/mplan.lock': textIn(first.files, 'brand/mplan.lock') }
  const second = await mplan(['review', '--in', 'autumn'], { ...apart, ...record })
  expect(second.stdout).toBe('Nothing has changed since the last review.\n')
})

test('goals and tactics that follow from a change are asked about, and those of a goal that stands are not', async () => {
  const before = await reviewed()
  const now = { ...before, 'strategy.yaml': strategy().replace('target: 100', 'target: 120') }
  const { stdout } = await mplan(['validate', '--only', 'ref-suspect'], now)
  await expect(stdout).toMatchFileSnapshot('suspect.txt')
})

test('a tactic that serves two goals is counted once', async () => {
  const goal = (id: string) => `  - { id: ${id}, title: Goal ${id}, metric: leads, target: 9, deadline: 2026-12-31 }\n`
  const { stdout } = await mplan(['review', '--accept', '--today', '2026-09-01'], {
    'strategy.yaml': `mplan: 1\ngoals:\n${goal('a')}${goal('b')}`,
    'plan.yaml': 'mplan: 1\ntactics:\n  - { id: fair, title: The fair, goal: [a, b] }\n',
  })
  expect(stdout).toContain('2 goals with 1 tactic.')
})
