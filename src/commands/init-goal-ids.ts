import { EditError } from '../edit/edit-error.ts'
import { type Plain, readYaml } from '../edit/plain-value.ts'
import { show } from '../model/show.ts'
import { readId } from '../model/values/id.ts'
import { UsageError } from './command.ts'
import type { TargetFile } from './init-target.ts'

const goalKeys = ['goal', 'goals', 'objective', 'objectives']

/** The ids of the goals that the tactics of a plan work for, each once, in order. @throws UsageError for a broken plan */
export function goalIdsIn({ path, text }: TargetFile): string[] {
  const value = valueOfPlan(path, text ?? '')
  const tactics = value instanceof Map ? value.get('tactics') : undefined
  const ids = Array.isArray(tactics) ? tactics.flatMap((tactic) => (tactic instanceof Map ? idsOf(tactic) : [])) : []
  return [...new Set(ids)]
}

function valueOfPlan(path: string, text: string): Plain {
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
