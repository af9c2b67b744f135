import { expect, test } from 'vitest'
import { mplan } from '../world.ts'

/** Calls of 40, 44 and 48 a month, and wins; a fifth of the calls is to be won. */
const files = (wins: [number, number, number]) => ({
  'strategy.yaml': `mplan: 1
period: 2026-07-01/2026-12-31
metrics:
  - { id: calls, title: Calls, unit: count, measured-as: total }
  - { id: close, title: Close rate, unit: percent, measured-as: ratio, assume: 20% }
  - { id: wins, title: Wins, unit: count, measured-as: total, formula: calls * close }
goals:
  - { id: more-wins, title: 40 wins, metric: wins, baseline: 0, target: 40, deadline: 2026-12-31 }
  - { id: more-calls, title: 200 calls, metric: calls, baseline: 0, target: 200, deadline: 2026-12-31 }
`,
  'results.yaml': `mplan: 1
measurements:
${[40, 44, 48].map((calls, at) => `  - { on: 2026-0${7 + at}-28, period: 2026-0${7 + at}, metric: calls, value: ${calls} }\n  - { on: 2026-0${7 + at}-28, period: 2026-0${7 + at}, metric: wins, value: ${wins[at]} }`).join('\n')}
`,
})

async function notesOf(wins: [number, number, number], ...goals: string[]): Promise<string[][]> {
  const { stdout } = await mplan(['forecast', ...goals, '--today', '2026-10-05', '-f', 'json'], files(wins))
  const [project] = JSON.parse(stdout).projects
  return project.goals.map(({ notes }: { notes: string[] }) => notes.filter((note) => note.includes('its parts')))
}

test('where the forecasts of parts make something else than that of the whole, a note gives the sum', async () => {
  const note =
    'by the forecasts of its parts it would be 269 × 20% = 53.8: each number is forecast from its own results and tactics, and they do not go on alike'
  expect(await notesOf([4, 5, 15])).toEqual([[note], []])
  expect(await notesOf([4, 5, 15], 'more-wins')).toEqual([[note]])
})

test('where they agree, nothing is said', async () => {
  expect(await notesOf([8, 9, 10])).toEqual([[], []])
})
