import type { Content, Project, Tactic, Task } from '../model/project.ts'

/** What is done for a tactic: its tasks, also those that stand beside it, and the content that belongs to it. */
export interface TacticWork {
  tasks: Task[]
  content: Content[]
}

/** Finds the work of a tactic. Linear in the project, once. */
export function workOf({ tasks, content }: Project): (tactic: Tactic) => TacticWork {
  const byTactic = new Map<Tactic, TacticWork>()
  const workFor = (tactic: Tactic) => {
    const work = byTactic.get(tactic) ?? { tasks: [], content: [] }
    byTactic.set(tactic, work)
    return work
  }
  for (const task of tasks) if (task.tactic) workFor(task.tactic).tasks.push(task)
  for (const piece of content) if (piece.tactic && piece.live) workFor(piece.tactic).content.push(piece)
  return (tactic) => byTactic.get(tactic) ?? { tasks: [], content: [] }
}
