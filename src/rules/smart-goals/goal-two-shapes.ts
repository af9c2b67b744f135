import { given } from '../../model/entity.ts'
import { openFieldGoals } from '../../model/open-goals.ts'
import { rule } from '../../model/rule.ts'
import { withBackLinks } from '../about-back-links.ts'

/** What each of the three keys asks for. */
const asks = {
  target: 'something to reach',
  keep: 'something that must never be left',
  'done-when': 'something to get done',
} as const

type Shape = keyof typeof asks

const shapes: Shape[] = ['target', 'keep', 'done-when']

export const goalTwoShapes = rule({
  name: 'goal-two-shapes',
  summary: 'A goal is one of three things: something to reach, to keep or to get done.',
  family: 'SMART goals',
  severity: 'error',
  fix: 'fill-in',
  why: 'With two of them nobody can say when the goal is reached: one can come true without the other.',
  each: openFieldGoals,

  *check(goal) {
    const [first, second, ...more] = shapes.filter((key) => given(goal, key))
    if (!first || !second) return
    const all = [first, second, ...more]
    yield {
      at: [goal, second],
      message: withBackLinks(`When is "${goal.title}" reached? It has ${all.join(': and ')}: at once`, goal),
      label: asks[second],
      related: [first, ...more].map((key) => ({ at: [goal, key] as const, message: asks[key] })),
      fix: { title: adviceFor(all), tier: 'fill-in' },
      or: 'make a second goal of the other, with a title of its own',
      reads: all.map((key) => [goal, key]),
    }
  },
})

function adviceFor(keys: Shape[]): string {
  if (keys.length > 2) return 'keep the one that decides, and take the others out'
  if (!keys.includes('done-when'))
    return 'keep  target: …  for a number that moves, or  keep: …  for one that must hold'
  const number = keys.includes('target') ? 'target' : 'keep'
  return `take the line  ${number}: …  out, and write the number as one of the tests below  done-when:`
}
