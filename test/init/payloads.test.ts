import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { escapeIn } from '../../src/interview/escape.ts'
import { allQuestions } from '../../src/interview/next-question.ts'
import { writeYaml } from '../../src/templates/write-yaml.ts'
import { awkwardTexts } from '../templates/awkward-texts.ts'
import { mplan } from '../world.ts'
import { textIn } from './text-in.ts'

const questions = [...allQuestions({ today: '2026-09-01', business: '', hasPlan: false, goalIds: [] }).values()].filter(
  ({ id }) => !/-\d/.test(id),
)
const inWords = questions.filter(({ kind }) => kind === 'words' || kind === 'goal' || kind === 'list')
const payloads = awkwardTexts.filter((text) => escapeIn(text, 'words') === undefined)

/** Every text in the data of a file, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return []
}

test.each(payloads)('%j comes out of the files as it went into every question', async (payload) => {
  const answers = Object.fromEntries(
    inWords.map(({ id, kind }) => [id, kind === 'list' ? [payload, 'other'] : payload]),
  )
  const { code, stderr, files } = await mplan(['init', '--answers', 'answers.yaml'], {
    'answers.yaml': writeYaml(answers),
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const strategy = parse(textIn(files, 'strategy.yaml'))
  const plan = parse(textIn(files, 'plan.yaml'))
  const text = payload.trim()
  expect(strategy).toMatchObject({
    purpose: { why: text },
    positioning: [{ uvp: text }],
    goals: [
      { level: 'business', title: text, why: text, owner: text },
      { title: text, why: text, owner: text },
    ],
  })
  expect(strategy.audiences[0].title).toBe(text)
  expect(textsIn(strategy.journey)).toContain(payload)
  expect(textsIn(strategy.channels)).toContain(payload)
  expect(textsIn(strategy.metrics)).toContain(text)
  expect(plan.tactics).toMatchObject([{ title: text, how: text, owner: text, 'follow-up': text, measure: text }])
  expect(strategy.channels.map(({ id }: { id: string }) => id)).toContain(plan.tactics[0].channel)
})

test('there are enough of both', () => {
  expect(payloads.length).toBeGreaterThan(50)
  expect(inWords.length).toBeGreaterThan(18)
})
