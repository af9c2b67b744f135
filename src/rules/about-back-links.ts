import type { Goal } from '../model/project.ts'

/** A message about a goal, with what would be judged by it: "…, and 3 tactics hang on it". */
export function withBackLinks(message: string, { tactics, children }: Goal): string {
  const parts = [counted(children.length, 'goal'), counted(tactics.length, 'tactic')].filter(Boolean)
  if (parts.length === 0) return message
  const verb = children.length + tactics.length === 1 ? 'hangs' : 'hang'
  return `${message}, and ${parts.join(' and ')} ${verb} on it`
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}
