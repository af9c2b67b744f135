import { idsIn, readFormula } from '../../model/formula.ts'
import { formulaOf } from '../../model/metric-formula.ts'
import type { Goal, Project, Stage } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'

/** The stages of a journey that nothing is done for. */
interface Journey {
  uncovered: Stage[]
  /** A tactic, the goal of one or a piece of content names a stage. */
  isNamed: boolean
}

export const journeyStageUncovered = rule({
  name: 'journey-stage-uncovered',
  summary: 'Something is done in every stage of the journey.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'People who get as far as this stage are left alone, and everything that was done to bring them there is lost.',
  each: journeys,

  *check({ uncovered, isNamed }, { strategy }) {
    const [first] = uncovered
    if (first && strategy && !isNamed) {
      yield {
        at: [strategy, 'journey'],
        message: 'no tactic and no content says which stage of the journey it is for',
        fix: { title: `add the id of a stage to each tactic:  stage: ${first.id}`, tier: 'fill-in' },
        reads: ['tactic'],
        settles: { of: [strategy], rules: ['stage-no-touchpoint'] },
      }
      return
    }
    for (const stage of uncovered) {
      yield {
        at: [stage],
        message: `nothing is done for people in the stage "${stage.title}"`,
        fix: {
          title: `plan a tactic or content for it, or add to one that is there:  stage: ${stage.id}`,
          tier: 'fill-in',
        },
        or: 'if customers take this step without you, take the stage out of the journey',
        reads: ['tactic', [stage, 'id']],
        settles: { of: [stage], rules: ['stage-no-touchpoint'] },
      }
    }
  },
})

/** A tactic that names no stage works in the stages of the goals it serves. Without any work there is nothing to compare. */
function journeys(project: Project): Journey[] {
  const { stages, tactics, content } = project
  const live = tactics.filter((tactic) => tactic.live)
  const planned = content.filter((piece) => piece.live)
  if (stages.length === 0 || live.length + planned.length === 0) return []
  const covered = new Set(planned.flatMap((piece) => piece.stages))
  for (const tactic of live) {
    const own = tactic.stages.length > 0 ? tactic.stages : tactic.goals.flatMap((goal) => stagesOfGoal(goal, project))
    for (const stage of own) covered.add(stage)
  }
  const named = [...planned, ...live, ...live.flatMap(({ goals }) => goals)]
  const isNamed = named.some((entity) => entity.stages.length > 0)
  return [{ isNamed, uncovered: stages.filter((stage) => !covered.has(stage)) }]
}

/** The stages that a goal names, else those whose people its metric counts, by itself or by its formula. */
function stagesOfGoal({ stages, metricId }: Goal, project: Project): Stage[] {
  if (stages.length > 0 || metricId === undefined) return stages
  const metric = project.metricOf(metricId)
  const parts = idsIn(readFormula((metric && formulaOf(metric)) ?? '') ?? [])
  const counted = new Set([metricId, ...parts])
  return project.stages.filter((stage) => stage.metricId !== undefined && counted.has(stage.metricId))
}
