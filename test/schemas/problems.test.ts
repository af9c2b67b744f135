import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/generated/fields.ts'
import { fixed, problemsOf } from './checked.ts'

const plan = (lines: string) => `mplan: 1\ntactics:\n  - id: ebook\n    title: Publish an eBook\n${lines}`

async function expectProblems(document: DocumentKind, text: string, expected: string): Promise<void> {
  expect(`\n${(await problemsOf(document, text)).join('\n\n')}\n`).toBe(expected)
}

test('a misspelt key', () =>
  expectProblems(
    'plan',
    plan('    budgt: 1500 EUR\n'),
    `
error schema-unknown-key at 5 "budgt": a tactic has no "budgt"
label: did you mean budget?
review: write budget
`,
  ))

test('a misspelt key that has to be there is one problem, and read as meant', () =>
  expectProblems(
    'plan',
    'mplan: 1\ntactics:\n  - id: ebook\n    tilte: Publish an eBook\n',
    `
error schema-unknown-key at 4 "tilte": a tactic has no "tilte"
label: did you mean title?
safe: write title
`,
  ))

test('a key that nobody knows', () =>
  expectProblems(
    'plan',
    plan('    mood: good\n'),
    `
error schema-unknown-key at 5 "mood": a tactic has no "mood"
fill-in: delete it, or put it into note
or: for something of your own, call it x-mood
`,
  ))

test('a number under a key of its own, where a number belongs', () =>
  expectProblems(
    'plan',
    plan('    budget: { ads: 500 EUR }\n    expect: { mql: 40 }\n'),
    `
error schema-unknown-key at 5 "ads": a budget has no "ads"
fill-in: write \`amount: 500 EUR\`
or: to say what it is for, \`{ what: ads, amount: 500 EUR }\`

error schema-unknown-key at 6 "mql": an expectation has no "mql"
fill-in: where it is the number of the goal, write \`amount: 40\`
or: where mql is a metric, write \`{ metric: mql, amount: 40 }\`
`,
  ))

test('several such numbers', () =>
  expectProblems(
    'strategy',
    'mplan: 1\nbudget: { media: 5000 EUR, fairs: 2000 EUR }\ngoals:\n  - { id: a, title: Win, target: { lists: 5, value: 6 } }\n',
    `
error schema-unknown-key at 2 "media": a budget has no "media"
fill-in: put it below a line \`by-category:\`, as \`media: 5000 EUR\`

error schema-unknown-key at 2 "fairs": a budget has no "fairs"
fill-in: put it below a line \`by-category:\`, as \`fairs: 2000 EUR\`

error schema-unknown-key at 4 "lists": a number with its origin has no "lists"
fill-in: write the number itself behind \`value:\`, and what lists means behind \`note:\`
`,
  ))

test('keys that programs take for their own', () =>
  expectProblems(
    'plan',
    plan('    toString: 1\n    __proto__: 2\n    x-mine: 3\n'),
    `
error schema-unknown-key at 5 "toString": a tactic has no "toString"
fill-in: delete it, or put it into note
or: for something of your own, call it x-to-string

error schema-unknown-key at 6 "__proto__": a tactic has no "__proto__"
fill-in: delete it, or put it into note
or: for something of your own, call it x-proto--
`,
  ))

test('a key of another file', () =>
  expectProblems(
    'results',
    'mplan: 1\ngoals: []\n',
    `
error schema-unknown-key at 2 "goals": "goals" belongs in strategy.yaml, not in results.yaml
fill-in: move goals and what stands below it to strategy.yaml
`,
  ))

test('keys on the wrong level', () =>
  expectProblems(
    'plan',
    plan('    strategy: ./strategy.yaml\n    within: 4h\n    follow-up:\n      what: Call them\n'),
    `
error schema-unknown-key at 5 "strategy": "strategy" belongs one level up, in the plan, not in the tactic
fill-in: give strategy as many spaces as the lines of the plan

error schema-unknown-key at 6 "within": a tactic has no "within"; it belongs inside \`follow-up:\`
fill-in: move within into follow-up
`,
  ))

test('two words for one key', () =>
  expectProblems(
    'plan',
    plan('    owner: sara\n    dri: mo\n'),
    `
error schema-unknown-key at 6 "dri": "dri" is another word for "owner", which is there as well
fill-in: delete one of the two
`,
  ))

test('goals in a plan and tactics in a strategy are left to the rules', async () => {
  expect(await problemsOf('plan', 'mplan: 1\ngoals:\n  - { id: a, title: A }\npurpose: { why: Because }\n')).toEqual([])
  expect(await problemsOf('strategy', 'mplan: 1\ntactics: []\ncontent: []\n')).toEqual([])
  await expectProblems(
    'plan',
    'mplan: 1\ngoals:\n  - { id: a, title: A, ownr: sara }\n',
    `
error schema-unknown-key at 3 "ownr": a goal has no "ownr"
label: did you mean owner?
review: write owner
`,
  )
})

test('values of another shape', () =>
  expectProblems(
    'plan',
    plan(
      '    budget: true\n    start:\n    goal: { id: a }\n    how: [One, [Two]]\n    tasks:\n      title: Write\n    team: [sara, [mo]]\n',
    ),
    `
error schema-type at 5 "true": "budget" wants an amount such as 1500 EUR, not "true"
fill-in: write an amount such as 1500 EUR

error schema-type at 6 "start": "start" has nothing behind it
fill-in: write a day such as 2026-08-31, or delete the line

error schema-type at 7 "goal": "goal" wants an id or a list of ids, not lines of their own below it
fill-in: write an id or a list of ids

error schema-type at 8 "how": "how" wants plain words, not a list
fill-in: write plain words

error schema-type at 9 "tasks": "tasks" wants a list: a dash before each task, not lines of their own below it
fill-in: put a dash and a space before the first line of each task

error schema-type at 11 "[mo]": an entry of "team" wants plain words, not a list
fill-in: write plain words
`,
  ))

test('true and false where words are wanted', () =>
  expectProblems(
    'plan',
    plan('    how: true\n'),
    `
error schema-type at 5 "true": "how" wants plain words, not "true"
review: write "true" in quotes
`,
  ))

test('entries that are none', () =>
  expectProblems(
    'plan',
    'mplan: 1\ntactics:\n  - Send mails\n  -\n  - { id: a, title: A }\n',
    `
error schema-type at 3 "Send mails": a tactic wants lines of its own, such as \`id:\` and \`title:\`, not "Send mails"
fill-in: write lines of its own, such as \`id:\` and \`title:\`

error schema-type at 4 "": an entry of "tactics" is empty
fill-in: write the tactic after the dash, or delete the dash
`,
  ))

test('an exchange rate that can be read both ways', () =>
  expectProblems(
    'strategy',
    'mplan: 1\nrates: { EUR/USD: 1.09 }\n',
    `
error schema-type at 2 "rates": "EUR/USD: 1.09" can be read in two ways, so a rate is written as a sentence
fill-in: write - 1 EUR = 1.09 USD on (its day, such as 2026-07-01)
or: the other way round: - 1 USD = 1.09 EUR on (its day)
`,
  ))

test('missing keys', () =>
  expectProblems(
    'plan',
    'mplan: 1\ntactics:\n  - title: Publish a free eBook now\n  - id: only\n',
    `
error schema-required at 3 "title": a tactic has no "id"
label: a line with \`id:\` is missing here
fill-in: add id: publish-free-ebook-now

error schema-required at 4 "id": tactic only has no "title"
label: a line with \`title:\` is missing here
fill-in: add title: … (plain words)
`,
  ))

test('words that are not on the list', () =>
  expectProblems(
    'plan',
    plan('    status: Planed\n    priority: Must\n').replace('mplan: 1\n', 'mplan: 1\nstatus: live\n'),
    `
error schema-enum at 2 "live": "status" cannot be "live"; it is one of draft, review, approved, active, closed, archived
fill-in: write one of these words

error schema-enum at 6 "Planed": "status" cannot be "Planed"; it is one of idea, planned, in-progress, done, paused, stopped
label: did you mean planned?
review: write planned

error schema-enum at 7 "Must": "priority" cannot be "Must"; it is one of must, should, could, 1, 2, 3, 4, 5
label: did you mean must?
safe: write must
`,
  ))

test('no version, a wrong one, and one of the future', async () => {
  await expectProblems(
    'plan',
    '# ours\ntactics: []\n',
    `
error schema-version-unknown at 2 "tactics": a plan starts with the line mplan: 1, which is missing
label: mplan: 1 goes before this
safe: add mplan: 1
`,
  )
  expect(await fixed('plan', '# ours\ntactics: []\n')).toBe('# ours\nmplan: 1\ntactics: []\n')
  await expectProblems(
    'results',
    'mplan: yes\n',
    `
error schema-version-unknown at 1 "yes": the first line of a results file is mplan: 1, the version of the file format, not "yes"
safe: write mplan: 1
`,
  )
  await expectProblems(
    'plan',
    'mplan: 2\ntactics: []\nfuture: 1\n',
    `
error schema-version-unknown at 1 "2": this file is written for a newer mplan (version 2 of the file format; this mplan reads version 1)
fill-in: install the newest mplan
or: write mplan: 1 if the file uses nothing new
`,
  )
  expect(await fixed('plan', 'mplan:\ntactics: []\n')).toBe('mplan: 1\ntactics: []\n')
  expect(await problemsOf('config', 'currency: EUR\n')).toEqual([])
  expect(await problemsOf('plan', 'mplan: "1"\n')).toEqual([])
})

test('a file that holds something else', () =>
  expectProblems(
    'strategy',
    '- id: a\n',
    `
error schema-type at 1 "- id: a": a strategy starts with a line \`mplan: 1\`, then lines such as \`title:\`; this file holds a list
fill-in: start the file with mplan: 1
`,
  ))

test('many mistakes in one place are all told, in time that grows with their number', async () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `    zzzzzzzzzzzz${index}: 1\n`).join('')
  expect(await problemsOf('plan', plan(keys))).toHaveLength(3000)
})
