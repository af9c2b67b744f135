import { expect, test } from 'vitest'
import { readGoal } from '../../src/goal-sentence/read-goal.ts'
import { smartVerdict } from '../../src/goal-sentence/smart-verdict.ts'
import { dayNumber } from '../../src/model/dates.ts'
import { completeNames, type Fields, maps, readTemplate } from './read-template.ts'

const read = (item: Fields) => smartVerdict(readGoal(String(item.title), { today: '2026-11-25' }))
const wordsOf = (text: unknown): Set<string> =>
  new Set(
    String(text)
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [],
  )
const shared = (one: unknown, other: unknown): number => {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  return first.size === 0 ? 0 : [...first].filter((word) => second.has(word)).length / first.size
}

test.each(completeNames)('%s: goals are results without vague words, tactics are work', (name) => {
  const { strategy, plan } = readTemplate(name, dayNumber(2026, 11, 25))
  const goals = maps(strategy, 'goals')
  const tactics = maps(plan, 'tactics')
  const judged = goals.map((goal) => {
    const { activity, parts } = read(goal)
    return { title: goal.title, activity, vague: parts.filter(({ kind }) => kind === 'vague').map(({ text }) => text) }
  })
  expect(judged).toEqual(goals.map(({ title }) => ({ title, activity: 'none', vague: [] })))
  expect(goals.filter(({ title, why }) => shared(title, why) >= 0.5)).toEqual([])
  expect(goals.filter(({ title }) => / and /.test(String(title)))).toEqual([])
  const wishes = tactics
    .filter((tactic) => read(tactic).parts.some(({ kind }) => kind === 'direction'))
    .map(({ title }) => title)
  expect(wishes).toEqual([])
})
