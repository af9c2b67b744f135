import { EditError } from '../edit/edit-error.ts'
import { type Plain, readYaml } from '../edit/plain-value.ts'
import { idOfSentence } from '../model/id-of-sentence.ts'
import { show } from '../model/show.ts'
import { readId } from '../model/values/id.ts'
import { UsageError } from './command.ts'
import type { TargetFile } from './init-target.ts'

const goalKeys = ['goal', 'goals', 'objective', 'objectives']

/** The ids of the goals that the tactics of a plan work for, each once, in order. @throws UsageError for a broken plan */
export function goalIdsIn({ path, text }: TargetFile): string[] {
  const value = readPlan(path, text ?? '')
  const tactics = value instanceof Map ? value.get('tactics') : undefined
  const ids = Array.isArray(tactics) ? tactics.flatMap((tactic) => (tactic instanceof Map ? idsOf(tactic) : [])) : []
  return [...new Set(ids)]
}

/** The ids of the goals of a strategy, those that its sentences give among them; none for a file with mistakes. */
export function ownGoalIdsIn({ text }: TargetFile): string[] {
  const value = readIfSound(text ?? '')
  const goals = value instanceof Map ? (value.get('goals') ?? value.get('objectives')) : undefined
  if (!Array.isArray(goals)) return []
  return goals.flatMap((goal) => {
    const name = goal instanceof Map ? goal.get('id') : goal
    if (typeof name !== 'string') return []
    return goal instanceof Map ? name : idOfSentence(name)
  })
}

function readIfSound(text: string): Plain {
  try {
    return readYaml(text).value
  } catch (error) {
    if (error instanceof EditError) return null
    throw error
  }
}

function readPlan(path: string, text: string): Plain {
  try {
    return readYaml(text).value
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    throw new UsageError(`${show(path)} is there, but ${error.message}: mplan validate shows where`)
  }
}

function idsOf(tactic: Map<string, Plain>): string[] {
  const named = goalKeys.flatMap((key) => tactic.get(key) ?? [])
  return named.flat().filter((id): id is string => typeof id === 'string' && readId(id).value !== undefined)
}
