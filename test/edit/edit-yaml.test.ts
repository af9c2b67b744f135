import { expect, test } from 'vitest'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { EditError } from '../../src/edit/edit-error.ts'
import { addListItem, insertKeyBlock, renameKey, setKey } from '../../src/edit/edit-yaml.ts'

const plan = `# Plan of Ana
period: 2025-01..2025-06   # half a year

tactics:
  - id: webinar # the first
    goal: leads
    owner:      # who?

  # mailing comes later
  - id: letter
    goal: [leads, trust]
    budget: {total: 400 EUR}
    note: |
      Two lines
      of text
# The end
`

function outcome(work: () => string): string {
  try {
    return work()
  } catch (failure) {
    if (failure instanceof EditError) return `EditError: ${failure.message}`
    throw failure
  }
}

/** The lines that differ, old ones with - and new ones with +. */
function difference(old: string, wanted: string): string[] {
  const before = old.split('\n')
  const after = wanted.split('\n')
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  let tail = 0
  while (tail < before.length - same && tail < after.length - same && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1
  const lines = (list: string[], sign: string) => list.slice(same, list.length - tail).map((line) => sign + line)
  return [...lines(before, '-'), ...lines(after, '+')]
}

const changeOf = (work: (text: string) => string) => difference(plan, work(plan))

test('sets a value and keeps what stands around it', () => {
  expect(changeOf((text) => setKey(text, [], 'period', '2025'))).toEqual([
    '-period: 2025-01..2025-06   # half a year',
    '+period: 2025   # half a year',
  ])
  expect(changeOf((text) => setKey(text, ['tactics', 0], 'owner', 'Ana'))).toEqual([
    '-    owner:      # who?',
    '+    owner: Ana      # who?',
  ])
  expect(changeOf((text) => setKey(text, ['tactics', 1], 'goal', 'trust'))).toEqual([
    '-    goal: [leads, trust]',
    '+    goal: trust',
  ])
  expect(changeOf((text) => setKey(text, ['tactics', 1], 'note', '"a: b"'))).toEqual([
    '-    note: |',
    '-      Two lines',
    '-      of text',
    '+    note: "a: b"',
  ])
  expect(changeOf((text) => setKey(text, ['tactics', 1, 'budget'], 'total', '5 EUR'))).toEqual([
    '-    budget: {total: 400 EUR}',
    '+    budget: {total: 5 EUR}',
  ])
})

test('adds a key at the end of its map', () => {
  expect(changeOf((text) => setKey(text, ['tactics', 0], 'channel', 'webinar'))).toEqual(['+    channel: webinar'])
  expect(changeOf((text) => setKey(text, ['tactics', 1], 'channel', 'mail'))).toEqual(['+    channel: mail'])
  expect(changeOf((text) => setKey(text, ['tactics', 1, 'budget'], 'hours', '3'))).toEqual([
    '-    budget: {total: 400 EUR}',
    '+    budget: {total: 400 EUR, hours: 3}',
  ])
  expect(changeOf((text) => setKey(text, [], 'status', 'draft'))).toEqual(['+', '+status: draft'])
})

test('adds an item as its neighbours are written', () => {
  expect(changeOf((text) => addListItem(text, ['tactics'], ['id: fair', 'goal: trust']))).toEqual([
    '+',
    '+  - id: fair',
    '+    goal: trust',
  ])
  expect(changeOf((text) => addListItem(text, ['tactics', 1, 'goal'], ['sales']))).toEqual([
    '-    goal: [leads, trust]',
    '+    goal: [leads, trust, sales]',
  ])
  expect(addListItem('goals:\n- a\n- b', ['goals'], ['c'])).toBe('goals:\n- a\n- b\n- c')
})

test('begins a list that is empty or not there', () => {
  expect(addListItem('goals: [] # none yet\nname: A\n', ['goals'], ['id: g1', 'why: x'])).toBe(
    'goals: # none yet\n  - id: g1\n    why: x\nname: A\n',
  )
  expect(addListItem('goals: # none yet\nname: A\n', ['goals'], ['id: g1'])).toBe(
    'goals: # none yet\n  - id: g1\nname: A\n',
  )
  expect(addListItem('name: A\n', ['goals'], ['id: g1'])).toBe('name: A\ngoals:\n  - id: g1\n')
  expect(addListItem('a:\n  b: 1\n', ['a', 'list'], ['x: 1', 'y: 2'])).toBe(
    'a:\n  b: 1\n  list:\n    - x: 1\n      y: 2\n',
  )
  expect(addListItem('', ['goals'], ['g1'])).toBe('goals:\n  - g1\n')
})

test('inserts a block with its comments', () => {
  const block = ['# What it costs', 'budget:', '  total: 9000 EUR', '', '  reserve: 5 %']
  expect(insertKeyBlock('name: A\n', [], block)).toBe(
    'name: A\n# What it costs\nbudget:\n  total: 9000 EUR\n\n  reserve: 5 %\n',
  )
  expect(insertKeyBlock('# only a comment\n', [], block)).toMatch('# only a comment\n# What it costs\nbudget:\n')
  expect(insertKeyBlock('a:\n    b: 1\n', ['a'], block)).toBe(
    'a:\n    b: 1\n    # What it costs\n    budget:\n      total: 9000 EUR\n\n      reserve: 5 %\n',
  )
  expect(insertKeyBlock('a:\nb: 1\n', ['a'], ['c: 2'])).toBe('a:\n  c: 2\nb: 1\n')
})

test('renames a key', () => {
  expect(changeOf((text) => renameKey(text, [], 'tactics', 'actions'))).toEqual(['-tactics:', '+actions:'])
  expect(renameKey('{a: 1, "b c": 2}', [], 'b c', 'yes no')).toBe('{a: 1, "yes no": 2}')
  expect(outcome(() => renameKey(plan, [], 'tactics', 'period'))).toBe('EditError: there is a period already')
  expect(outcome(() => renameKey(plan, [], 'goals', 'aims'))).toBe('EditError: there is no goals to rename')
})

test('keeps Windows line ends, the byte order mark and a missing last line end', () => {
  const windows = plan.replaceAll('\n', '\r\n')
  expect(addListItem(windows, ['tactics'], ['id: fair', 'goal: trust'])).toBe(
    addListItem(plan, ['tactics'], ['id: fair', 'goal: trust']).replaceAll('\n', '\r\n'),
  )
  expect(setKey(windows, ['tactics', 1], 'note', 'short')).toBe(
    setKey(plan, ['tactics', 1], 'note', 'short').replaceAll('\n', '\r\n'),
  )
  expect(setKey('\ufeffa: 1', [], 'b', '2')).toBe('\ufeffa: 1\nb: 2')
  expect(setKey('\ufeffa: 1\r\n', [], 'b', '2')).toBe('\ufeffa: 1\r\nb: 2\r\n')
})

test.each([
  [
    'mistakes in the file',
    () => setKey('a: [1\n', [], 'b', '2'),
    'line 1 cannot be read; look there and just above it, and mend that first',
  ],
  [
    'a key that is there twice',
    () => setKey('a: 1\na: 2\n', [], 'b', '2'),
    'the key a is there twice, the second time in line 2; remove one first',
  ],
  [
    'anchors',
    () => setKey('a: &x 1\nb: *x\n', [], 'c', '2'),
    'line 1 stands for the text of another place (& and *); write it out first',
  ],
  [
    'several documents',
    () => setKey('a: 1\n---\nb: 1\n', [], 'c', '2'),
    'line 2 cannot be read; look there and just above it, and mend that first',
  ],
  [
    'a block of lines',
    () => setKey('a:\n  b: 1\n', [], 'a', '2'),
    'the value of a takes several lines; change it by hand',
  ],
  ['a value that breaks out', () => setKey('a: [1, 2]\n', [], 'b', '1\nc: 2'), 'the new value must stand in one line'],
  [
    'a value that is two in brackets',
    () => setKey('{a: 1}\n', [], 'b', 'x, c: 2'),
    'the change would alter something else in the file; make it by hand',
  ],
  ['a place that is not there', () => setKey('a: 1\n', ['b'], 'c', '2'), 'there is no b to change'],
  [
    'a value where a map should be',
    () => setKey('a: 1\n', ['a'], 'c', '2'),
    'the place for a new key holds a value already',
  ],
  [
    'lines in brackets',
    () => addListItem('a: [1]\n', ['a'], ['x: 1', 'y: 2']),
    'the new entry takes several lines and does not go into brackets',
  ],
  ['a list in place of a value', () => addListItem('a: 1\n', ['a'], ['x']), 'the place for a list holds another value'],
  ['a key that is there', () => insertKeyBlock('a: 1\n', [], ['a: 2']), 'there is a a already'],
  ['two keys at once', () => insertKeyBlock('a: 1\n', [], ['b: 2', 'c: 3']), 'give one key with its value'],
  [
    'depth',
    () => setKey(`a: ${'['.repeat(70)}${']'.repeat(70)}\n`, [], 'b', '1'),
    'the file is nested too deep to be changed safely',
  ],
  ['text after the end of the document', () => setKey('--- {}\n...\n', ['x'], 'b', '1'), 'there is no x to change'],
])('%s: refused, nothing changed', (_, work, message) => {
  expect(outcome(work)).toBe(`EditError: ${message}`)
})

test('edits are made in order or not at all', () => {
  const edits = [
    { start: 0, end: 1, text: 'A' },
    { start: 1, end: 1, text: '-' },
    { start: 2, end: 3, text: '' },
  ]
  expect(applyEdits('abcd', edits)).toBe('A-bd')
  expect(outcome(() => applyEdits('abcd', edits.toReversed()))).toMatch('EditError')
  expect(outcome(() => applyEdits('ab', [{ start: 1, end: 3, text: '' }]))).toMatch('EditError')
})
