import type { Tactic } from '../model/project.ts'

/** `3 planned, 1 in progress, 2 done`; undefined when there are no tactics. */
export function statusWords(tactics: Tactic[]): string | undefined {
  const numbers = new Map<string, number>()
  for (const { status } of tactics) numbers.set(status, (numbers.get(status) ?? 0) + 1)
  const words = [...numbers].map(([status, number]) => `${number} ${status.replace('-', ' ')}`)
  return words.length > 0 ? words.join(', ') : undefined
}
