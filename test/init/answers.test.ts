import { expect, test } from 'vitest'
import { mplan } from '../world.ts'
import { textIn } from './text-in.ts'

const answers = `why: Clinics waste nurse hours on paper
audience: Clinic managers
difference: 'We move the data: nobody else does'
marketing-goal: Grow the newsletter list
marketing-goal-target: 2.000
marketing-goal-baseline: 1200   # counted in June
marketing-goal-deadline: 30 June 2027
marketing-goal-owner: I don't know yet
stages: [notice, compare, buy]
channels: newsletter, search
budget: 5.000 €
tactic-what: Publish a guide
tactic-where: newsletter
`

test('answers come from a file, as people type them', async () => {
  const { code, files, stdout } = await mplan(['init', '--answers', 'answers.yaml'], { 'answers.yaml': answers })
  expect(code).toBe(0)
  const strategy = textIn(files, 'strategy.yaml')
  expect(strategy).toContain('target: 2000\n')
  expect(strategy).toContain('baseline: 1200\n')
  expect(strategy).toContain('deadline: 2027-06-30\n')
  expect(strategy).toContain('budget: 5000 EUR\n')
  expect(strategy).toContain('owner: TBD (who answers for it)\n')
  expect(strategy).toContain('- id: compare\n')
  expect(textIn(files, 'plan.yaml')).toContain('channel: newsletter\n')
  expect(stdout).toContain('Next: fill in the lines that are marked TBD')
})

test('- reads the answers from another program', async () => {
  const stdin = { isTerminal: false, read: async () => answers }
  const { code, files } = await mplan(['init', '--answers', '-'], {}, { stdin })
  expect(code).toBe(0)
  expect(textIn(files, 'strategy.yaml')).toContain('why: Clinics waste nurse hours on paper\n')
})

const wrong: [text: string, message: string][] = [
  ['wy: x\n', 'answers.yaml, line 1: "wy" is no question: did you mean why?'],
  ['xyzzy: x\n', 'answers.yaml, line 1: "xyzzy" is no question: the questions are why, audience,'],
  [
    'marketing-goal: Grow\nmarketing-goal-deadline: soon\n',
    'answers.yaml, line 2: the answer to marketing-goal-deadline is not understood: "soon" is no day',
  ],
  [
    'budget: 5000\n',
    'answers.yaml, line 1: the answer to budget is not understood: In which currency? Write it like 5000 EUR.',
  ],
  ['just words\n', 'answers.yaml holds no answers'],
  ['a: [\n', 'answers.yaml cannot be read: line 1 cannot be read; look there and just above it, and mend that first'],
  ['why: {a: b}\n', 'the answer to why holds keys of its own; put it in quotes'],
]

test.each(wrong)('%j is refused, and nothing is written', async (text, message) => {
  const { code, stderr, files } = await mplan(['init', '--answers', 'answers.yaml'], { 'answers.yaml': text })
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
  expect(files.list('.')).toEqual(['answers.yaml'])
})

test('a file that is not there is named', async () => {
  const { code, stderr } = await mplan(['init', '--answers', 'gone.yaml'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'mplan: there is no file gone.yaml\n' })
})

test('answers fill a template', async () => {
  const files = { 'answers.yaml': 'business: "Acme: tools"\nlead: Ida\n' }
  const ran = await mplan(['init', '--template', 'shop', '--answers', 'answers.yaml'], files)
  expect(ran.code).toBe(0)
  expect(textIn(ran.files, 'strategy.yaml')).toMatch(/title: 'Acme: tools'\n[\s\S]*name: Ida\n/)
})

test('the strategy of a plan on its own comes from answers too', async () => {
  const plan = 'mplan: 1\ntactics:\n  - {id: a, title: Give a talk, goal: leads}\n'
  const files = { 'plan.yaml': plan, 'answers.yaml': 'marketing-goal: Win 40 leads by June 2027\n' }
  const ran = await mplan(['init', '--answers', 'answers.yaml'], files)
  expect(ran.code).toBe(0)
  expect(textIn(ran.files, 'strategy.yaml')).toMatch(/- id: leads\n {4}title: Win 40 leads by June 2027\n/)
  expect(textIn(ran.files, 'plan.yaml')).toBe(plan)
})

test('an answer that belongs to no goal is named, not dropped in silence', async () => {
  const files = { 'answers.yaml': 'why: x\ntactic-what: Publish a guide\n' }
  const { code, stderr } = await mplan(['init', '--answers', 'answers.yaml'], files)
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'mplan: the answer to tactic-what has no goal that it belongs to\n',
  })
})

test.each(['none', 'No', 'n/a', '-'])('a further goal that is answered with %s is no goal', async (word) => {
  const answers = `marketing-goal: Win 40 members by 30 June 2027\nmarketing-goal-2: '${word}'\n`
  const { files } = await mplan(['init', '--answers', 'answers.yaml'], { 'answers.yaml': answers })
  expect(textIn(files, 'strategy.yaml').match(/parent:|title: Win/g)).toHaveLength(1)
})
