import { given } from '../../model/entity.ts'
import type { Project, Stage, Touchpoint } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

/** A stage, and its touchpoints at which nothing is said. */
interface SilentStage {
  stage: Stage
  silent: Touchpoint[]
}

export const stageNoMessage = rule({
  name: 'stage-no-message',
  summary: 'At every touchpoint it is known what people are told there.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A place where you meet people and have nothing to say costs as much as one where you have.',
  each: (project) => silentStages(project),

  *check(stages, { strategy, touchpoints }) {
    const silent = stages.flatMap((stage) => stage.silent)
    const [first] = silent
    if (strategy && first && silent.length > 1 && silent.length === touchpoints.length) {
      yield {
        at: [strategy, 'journey'],
        message: `the journey has ${silent.length} touchpoints, and none says what people are told there`,
        fix: { title: `add to each touchpoint a line  message: …${writtenOut(first)}`, tier: 'fill-in' },
        reads: ['touchpoint'],
      }
      return
    }
    for (const { stage, silent } of stages) {
      for (const touchpoint of silent) {
        yield {
          at: [touchpoint, 'channel'],
          message: `what are people told at "${touchpoint.channels.join(', ') || 'this touchpoint'}" in the stage "${stage.title}"? It has no message`,
          fix: { title: `add to the touchpoint a line  message: …${writtenOut(touchpoint)}`, tier: 'fill-in' },
          or: 'if a piece of content says it, name that:  content: …',
          reads: [[touchpoint, 'message'], 'touchpoint'],
        }
      }
    }
  },
})

/** A touchpoint that is only a word has no room for a second line. */
function writtenOut({ item, channels }: Touchpoint): string {
  return item === undefined ? '' : `\n- channel: ${channels[0] ?? '…'}\n  message: …`
}

/** A piece that people see there, or a pain that is answered there, says what they are told. */
function silentStages(project: Project): SilentStage[][] {
  if (openStrategy(project).length === 0 || project.touchpoints.length === 0) return []
  const isSilent = (touchpoint: Touchpoint) => !given(touchpoint, 'message', 'content', 'answers')
  return [project.stages.map((stage) => ({ stage, silent: stage.touchpoints.filter(isSilent) }))]
}
