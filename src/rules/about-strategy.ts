import { isRunning } from '../model/document-status.ts'
import { given } from '../model/entity.ts'
import type { Document, Project } from '../model/project.ts'

/** The strategy, as a list that is empty when there is none or its time is over. */
export function openStrategy({ strategy }: Project): Document<'strategy'>[] {
  return strategy && isRunning(strategy.status) ? [strategy] : []
}

/** The strategy where it has goals. */
export function strategyWithGoals(project: Project): Document<'strategy'>[] {
  return project.goals.length > 0 ? openStrategy(project) : []
}

/** What makes a strategy more than a list of goals: for whom, why us, and which way. */
const choices = ['approach', 'principles', 'audiences', 'positioning'] as const

/** True for a strategy that has goals and none of the choices that would lead to them. */
export function isGoalList({ strategy, goals }: Project): boolean {
  return strategy !== undefined && goals.length > 0 && !given(strategy, ...choices)
}

/** True where nothing says how the goals are to be reached: neither an approach nor a principle. */
export const hasNoWay = (strategy: Document<'strategy'>): boolean => !given(strategy, 'approach', 'principles')
