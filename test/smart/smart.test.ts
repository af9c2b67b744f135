import { expect, test } from 'vitest'
import { FileError } from '../../src/files/file-error.ts'
import { mplan } from '../world.ts'

const smart = (args: string[], changes = {}) => mplan(['smart', ...args], {}, changes)
const piped = (text: string) => ({ stdin: { isTerminal: false, read: async () => text } })

test('a whole goal: every part is named, every letter is found', async () => {
  const { code, stdout } = await smart(['Grow newsletter subscribers from 4,000 to 10,000 by 30 June 2027'])
  expect(code).toBe(0)
  expect(stdout).toBe(`
  Grow newsletter subscribers from 4,000 to 10,000 by 30 June 2027
  ---- ----------------------      -----    ------ ---------------
  verb what                        from     target deadline

  S specific    yes  newsletter subscribers
  M measurable  yes  10,000
  A achievable  -    words cannot show it: say why under attainable:
  R relevant    -    words cannot show it: name the goal it serves under parent:
  T time-bound  yes  by 30 June 2027 (2027-06-30)

  As fields of strategy.yaml:

    - id: email-subscribers
      title: Grow newsletter subscribers from 4,000 to 10,000 by 30 June 2027
      metric: email-subscribers
      baseline: 4000
      target: 10000
      deadline: 2027-06-30
`)
})

test('what is missing is asked for, there and in the fields', async () => {
  const { code, stdout } = await smart(['Better brand awareness soon'])
  expect(code).toBe(0)
  expect(stdout).toBe(`
  Better brand awareness soon
  ------ --------------- ----
  vague  what            no date

  S specific    no   Which brand awareness: of which product, channel, place or
                     group of people?
  M measurable  no   How would you count "Better"? By how many, or to what
                     number?
  A achievable  -    words cannot show it: say why under attainable:
  R relevant    -    words cannot show it: name the goal it serves under parent:
  T time-bound  no   "soon" is no date. By when?

  As fields of strategy.yaml:

    - id: brand-awareness
      title: Better brand awareness soon
      metric: brand-awareness
      target:  # How would you count "Better"? By how many, or to what number?
      deadline:  # "soon" is no date. By when?
`)
})

test('work is remarked on, and a thing to finish becomes done-when', async () => {
  const { stdout } = await smart(['Launch the Harbour guide by June'])
  expect(stdout).toContain(`
  By the way: "Launch" is work rather than a result. Work is a tactic in
  plan.yaml; the goal is what it should bring.
`)
  expect(stdout).toContain('      done-when: Launch the Harbour guide\n      deadline: 2027-06\n')
})

test('a metric that is not a standard one has to be added', async () => {
  const { stdout } = await smart(['Sell 40 jars of quince jelly by May'])
  expect(stdout).toContain('metric: jars-quince-jelly  # one of your own: add it to metrics:')
})

test('a narrow terminal breaks the sentence, and marks stay below their words', async () => {
  const written: string[] = []
  const narrow = { write: (text: string) => void written.push(text), isTerminal: false, columns: 44 }
  await smart(['Win 40 members for the 札幌 branch among 学生 students by the end of May 2027'], { stdout: narrow })
  const stdout = written.join('')
  expect(stdout.split('\n\n')[0]).toBe(`
  Win 40 members for the 札幌 branch among
  --- -- -------                     -----
  |   |  what                        who
  |   target
  verb
  学生 students by the end of May 2027
  ------------- ----------------------
                deadline`)
  for (const line of stdout.split('\n')) expect(line.startsWith('      ') || line.length <= 44, line).toBe(true)
})

test('sentences on standard input, one a line; empty lines are passed over', async () => {
  const { code, stdout } = await smart([], piped('Win 40 members by May\r\n\r\nmore sales\n'))
  expect(code).toBe(0)
  expect(stdout.match(/S specific/g)).toHaveLength(2)
  expect(stdout.endsWith('2 sentences, 1 of them specific, measurable and time-bound\n')).toBe(true)
})

test('JSON is an object a line, in order, empty lines among them', async () => {
  const { stdout } = await smart(['--json'], piped('\ufeffWin 40 members by May\n\nmore sales'))
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.map(({ text }) => text)).toEqual(['Win 40 members by May', '', 'more sales'])
  expect(rows.map(({ smart }) => smart)).toEqual([true, false, false])
  for (const row of rows) {
    const letters = ['specific', 'measurable', 'timeBound']
    expect(Object.keys(row)).toEqual(['formatVersion', 'text', ...letters, 'activity', 'smart', 'parts', 'missing'])
  }
  expect(rows[2].missing.map(({ letter }: { letter: string }) => letter)).toEqual(['S', 'M', 'T'])
})

test('dates count from --today', async () => {
  const { stdout } = await smart(['Win 40 members in six weeks', '--json', '--today', '2027-01-01'])
  expect(JSON.parse(stdout).parts.at(-1).time.date).toBe('2027-02-12')
})

test.each([
  [['--today', 'tomorrow', 'x'], '--today takes a day such as 2026-09-30, not "tomorrow"'],
  [['--dry-run', 'x'], '--dry-run goes with --expand'],
  [['--expand', 'a', 'x'], '--expand takes the id of a goal and nothing else: mplan smart --expand goal-id'],
  [['--ask', 'x'], '--ask needs somebody at a terminal who answers; without it, mplan smart says what is missing'],
  [[''], 'there is no sentence: mplan smart "Win 40 members by May 2027"'],
  [[], 'there is no sentence: mplan smart "Win 40 members by May 2027"'],
  [['x'.repeat(10_001)], 'the sentence has 10001 characters; a goal is one sentence, and at most 10000 are read'],
])('wrong use: %j', async (args, message) => {
  const { code, stdout, stderr } = await smart(args)
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `mplan: ${message}\n` })
})

test('without a sentence at a terminal it says what to type', async () => {
  const { code, stderr } = await smart([], { stdin: { isTerminal: true, read: async () => '' } })
  expect(code).toBe(2)
  expect(stderr).toBe('mplan: say which sentence: mplan smart "Win 40 members by May 2027"\n')
})

test('a line that is no sentence is named, and nothing is printed', async () => {
  const { code, stdout, stderr } = await smart(['--json'], piped(`Win 40 members\n${'x'.repeat(1_048_576)}\n`))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toBe('mplan: line 2 has 1048576 characters; a goal is one sentence, and at most 10000 are read\n')
})

test('standard input that is no text', async () => {
  const read = () => Promise.reject(new FileError('-', 'the text on standard input is not UTF-8 text'))
  const { code, stderr } = await smart([], { stdin: { isTerminal: false, read } })
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'mplan: the text on standard input is not UTF-8 text\n' })
})

test('nothing a sentence holds reaches the terminal as a command', async () => {
  const hostile =
    'Win \u001b[31m40\u001b[0m members\u0007 by \u202eMay\u2066 2027 ::set-output name=a::b ##[group] \u2028x'
  for (const args of [[hostile], [hostile, '--json']]) {
    const { code, stdout } = await smart(args)
    expect(code).toBe(0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]|##\[/)
  }
  expect(JSON.parse((await smart([hostile, '--json'])).stdout).text).toBe(hostile)
})

test('a sentence of 10,000 characters is read whole and shown in part', async () => {
  const { code, stdout } = await smart([`${'very '.repeat(1990)}good sales, 40 by May`])
  expect(code).toBe(0)
  expect(stdout).toContain('…')
  expect(stdout).toContain('T time-bound  yes  by May')
})

/** Answers one after the other, and keeps what was asked. */
function person(...answers: (string | undefined)[]) {
  const asked: string[] = []
  const ask = async ({ text }: { text: string }) => {
    asked.push(text)
    return answers.shift()
  }
  return { asked, ask }
}

test('--ask turns what is missing into questions, and the answers into a whole goal', async () => {
  const { asked, ask } = person('900', 'June 2027')
  const { code, stdout } = await smart(['--ask', 'Grow newsletter subscribers.'], { ask })
  expect(code).toBe(0)
  expect(asked).toEqual(['By how many, or to what number?', 'By when?'])
  expect(stdout).toContain('      title: Grow newsletter subscribers to 900 by June 2027\n')
  expect(stdout).toContain('      target: 900\n      deadline: 2027-06\n')
})

test('--ask puts a number in the place of "more"', async () => {
  const { ask } = person('400', 'June 2027')
  const { stdout } = await smart(['--ask', 'Win more members'], { ask })
  expect(stdout).toContain('      title: Win 400 members by June 2027\n')
})

test('--ask asks again once, and leaves open what is skipped', async () => {
  const { asked, ask } = person('many more', '+20%', '')
  const { stdout } = await smart(['--ask', '--json', 'Grow sales'], { ask })
  expect(asked).toEqual([
    'By how many, or to what number?',
    '"many more" does not say it yet. By how many, or to what number?',
    'By when?',
  ])
  expect(JSON.parse(stdout)).toMatchObject({ text: 'Grow sales by 20%', measurable: true, timeBound: false })
})

test('--ask without a sentence asks for it, and stops when the user stops', async () => {
  const { asked, ask } = person('Win 40 members by May')
  expect((await smart(['--ask'], { ask })).code).toBe(0)
  expect(asked).toEqual(['What do you want to reach?'])
  const stopped = await smart(['--ask', 'Grow sales'], { ask: person(undefined).ask })
  expect(stopped).toMatchObject({ code: 130, stdout: '' })
})
