import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelledSentences } from '../goal-sentence/labelled-sentences.ts'
import { mplan } from '../world.ts'

const path = '/project/strategy.yaml'
const expand = (id: string, strategy: string, ...more: string[]) =>
  mplan(['smart', '--expand', id, ...more], { [path]: strategy })

async function expanded(id: string, strategy: string): Promise<string> {
  const { code, files, stderr } = await expand(id, strategy)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  const read = files.read(path)
  return 'text' in read ? read.text : read.message
}

const strategy = `mplan: 1
# What we want
goals:
  - Win 40 members by 31 May 2027   # agreed in June

  # the second one
  - "Sell 40 \\"Solstice\\" passes by May 2027"
  - >  # folded
    Grow email subscribers
    from 400 to 900 by Q2 2027
  - id: other
    title: Another one
`

test('a plain sentence', async () => {
  expect(await expanded('win-40-members', strategy)).toBe(
    strategy.replace(
      '  - Win 40 members by 31 May 2027   # agreed in June\n',
      `  - id: win-40-members
    title: Win 40 members by 31 May 2027   # agreed in June
    metric: members
    target: 40
    deadline: 2027-05-31
`,
    ),
  )
})

test('a sentence in quotes, and one over several lines', async () => {
  expect(await expanded('sell-40-solstice-passes', strategy)).toContain(`
  - id: sell-40-solstice-passes
    title: "Sell 40 \\"Solstice\\" passes by May 2027"
    target: 40
    deadline: 2027-05
  - >  # folded`)
  expect(await expanded('grow-email-subscribers', strategy)).toContain(`
  - id: grow-email-subscribers
    title: Grow email subscribers from 400 to 900 by Q2 2027  # folded
    metric: email-subscribers
    baseline: 400
    target: 900
    deadline: 2027-Q2
  - id: other
`)
})

test('a list in brackets stays in brackets', async () => {
  expect(await expanded('win-40-members-may', 'mplan: 1\ngoals: [Win 40 members by May 2027, Better service]\n')).toBe(
    'mplan: 1\ngoals: [{ id: win-40-members-may, title: Win 40 members by May 2027, metric: members, target: 40, deadline: 2027-05 }, Better service]\n',
  )
})

test('a sub-goal, Windows line ends and no line end at the end', async () => {
  const text = 'mplan: 1\r\ngoals:\r\n- id: a\r\n  title: A\r\n  goals:\r\n  -   Win 40 members by May 2027'
  expect(await expanded('win-40-members-may', text)).toBe(
    text.replace('-   Win', '-   id: win-40-members-may\r\n      title: Win') +
      '\r\n      metric: members\r\n      target: 40\r\n      deadline: 2027-05',
  )
})

test('what is still missing is said, also which metric has to be added', async () => {
  const { stdout } = await expand('more-jars-sold', 'mplan: 1\ngoals:\n  - More jars sold\n')
  expect(stdout).toBe(`strategy.yaml:3: goal more-jars-sold is written out as fields.
  still open: Which jars sold: of which product, channel, place or group of people?
  still open: How would you count "More"? By how many, or to what number?
  still open: By when?
  still open: which number shows it? Add one to metrics:, such as - { id: jars-sold, title: … }, then metric: jars-sold to the goal
`)
})

test('metrics and audiences of the project are referred to', async () => {
  const own = `mplan: 1
audiences:
  - { id: returning, title: Returning guests }
metrics:
  - { id: jars, title: Jars sold }
goals:
  - Increase jars sold by 200 among returning guests by May 2027
`
  expect(await expanded('increase-jars-sold', own)).toContain(`
    metric: jars
    target: 200 more
    deadline: 2027-05
    audience: returning
`)
})

test('--dry-run shows the change and writes nothing', async () => {
  const { code, stdout, files } = await expand('win-40-members', strategy, '--dry-run')
  expect(code).toBe(0)
  expect(stdout).toBe(`strategy.yaml:4 would change:

-   - Win 40 members by 31 May 2027   # agreed in June
+   - id: win-40-members
+     title: Win 40 members by 31 May 2027   # agreed in June
+     metric: members
+     target: 40
+     deadline: 2027-05-31

Nothing was written.
`)
  expect(files.read(path)).toMatchObject({ text: strategy })
})

test.each([
  ['win-40-member', 'there is no goal "win-40-member"; did you mean win-40-members?'],
  ['other', 'goal other has fields already; change them in strategy.yaml'],
  [
    'nothing-like-it',
    'there is no goal "nothing-like-it"; goals written as a sentence: win-40-members, sell-40-solstice-passes, grow-email-subscribers',
  ],
])('%s: %s', async (id, message) => {
  const { code, stderr } = await expand(id, strategy)
  expect({ code, stderr }).toEqual({ code: 2, stderr: `mplan: ${message}\n` })
})

test('sentences in another language are left alone', async () => {
  const { code, stderr } = await mplan(['smart', '--expand', '40-mitglieder-gewinnen'], {
    [path]: 'mplan: 1\ngoals:\n  - 40 Mitglieder gewinnen\n',
    '/project/mplan.config.yaml': 'mplan: 1\nlanguage: de\n',
  })
  expect(code).toBe(2)
  expect(stderr).toBe('mplan: sentences are read in English only, and this project says language: de\n')
})

test('two sentences with the same id, and a file with mistakes', async () => {
  const twice = await expand('win-40-members-may', 'goals:\n  - Win 40 members by May\n  - Win 40 members in May\n')
  expect(twice.stderr).toBe(
    'mplan: 2 goals begin with the same words and so have the id win-40-members-may; reword one\n',
  )
  const broken = await expand('win-40-members-may', 'goals:\n  - Win 40 members by May\ntitle: "open\n')
  expect(broken.code).toBe(2)
})

const written = [
  (text: string) => JSON.stringify(text),
  (text: string) => `'${text.replaceAll("'", "''")}'`,
  (text: string) => `|-\n      ${text}`,
]

test('whatever the sentence, the rest of the file stays and no value is refused', async () => {
  const sentences = labelledSentences().map(({ text }) => text)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sentences), fc.constantFrom(...written), async (text, write) => {
      const head = 'mplan: 1\n# head\ngoals:\n  # before\n  - '
      const tail = '\n  # after\n  - id: other\n    title: "Other"   # kept\n'
      const before = head + write(text) + tail
      const { stdout } = await mplan(['validate', '-f', 'json'], { [path]: before })
      expect(JSON.parse(stdout).run.checked.goals).toBe(2)
      const { code, stderr, files } = await expand('absent', before)
      const id = /written as a sentence: (\S+)/.exec(stderr)?.[1] ?? ''
      expect({ code, id }).not.toMatchObject({ id: '' })
      const after = await expanded(id, before)
      expect(after.startsWith(head)).toBe(true)
      expect(after.endsWith(tail)).toBe(true)
      expect(files.read(path)).toMatchObject({ text: before })
      const checked = await mplan(['validate', '-f', 'json'], { [path]: after })
      const errors = JSON.parse(checked.stdout).findings.filter(
        ({ rule, severity }: { rule: string; severity: string }) =>
          severity === 'error' && /^(?:schema|value|ref|date|yaml)/.test(rule),
      )
      expect(errors, after).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 60_000)
