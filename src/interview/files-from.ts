import { standardMetrics } from '../model/standard-metrics.ts'
import { readQuantity } from '../model/values/quantity.ts'
import { writeYaml, type YamlMap } from '../templates/write-yaml.ts'
import { planComments, strategyComments } from './comments.ts'
import { asNumber, type GoalData, goalData } from './goal-data.ts'
import { goalSlots } from './goal-questions.ts'
import { createNames, createRegister, idFrom, type Register } from './names.ts'
import { goalsWithTactic } from './next-question.ts'
import { type Answers, answerTo, blank, type Frame, isBlank, type Question } from './question.ts'
import { firstQuestions, lastQuestions } from './strategy-questions.ts'
import { tacticPrefix, tacticQuestions } from './tactic-questions.ts'

/** The texts of the files that the answers make. There is no plan where one is there already. */
export function filesFrom(answers: Answers, frame: Frame): { strategy: string; plan?: string } {
  const draft = draftOf(answers, frame)
  const strategy = writeYaml(strategyData(draft), { comments: strategyComments })
  if (frame.hasPlan) return { strategy }
  return { strategy, plan: writeYaml(planData(draft), { comments: planComments }) }
}

/** A plan that is still to be filled in: one tactic for a goal that is there. */
export function planFor(goal: string): string {
  const tactics = [{ id: 'first-tactic', title: blank('what is done'), goal }]
  return writeYaml({ mplan: 1, tactics }, { comments: planComments })
}

/** What both files are made of. */
interface Draft {
  answers: Answers
  frame: Frame
  goals: GoalData[]
  tactics: YamlMap[]
  audiences: Register
  channels: Register
}

function draftOf(answers: Answers, frame: Frame): Draft {
  const audiences = createRegister('audience')
  const channels = createRegister('channel')
  const main = answers.get('audience')
  if (main?.kind === 'given') audiences.idOf(main.values[0] ?? '')
  for (const channel of listOf(answers, 'channels')) channels.idOf(channel)
  const names = createNames()
  for (const id of frame.goalIds) names(id)
  const answered = goalSlots(frame).filter(({ prefix }) =>
    ['given', 'unknown'].includes(answers.get(prefix)?.kind ?? ''),
  )
  const goals = answered.map((slot) => goalData(slot, { answers, frame, audiences, name: names }))
  const draft = { answers, frame, goals, audiences, channels }
  return { ...draft, tactics: tacticsData(draft) }
}

function strategyData({ answers, frame, goals, audiences, channels }: Draft): YamlMap {
  const why = oneOf(answers, 'why', firstQuestions)
  const difference = oneOf(answers, 'difference', firstQuestions)
  const [main] = answers.get('audience')?.kind === 'given' ? audiences.entries() : []
  return {
    mplan: 1,
    title: frame.business === '' ? undefined : frame.business,
    currency: currencyIn(answers),
    budget: asNumber(oneOf(answers, 'budget', lastQuestions)),
    purpose: why === undefined ? undefined : { why },
    audiences: entriesOf(audiences, 'audience', answers),
    positioning: difference === undefined ? undefined : [{ ...(main && { for: main.id }), uvp: difference }],
    metrics: metricsOf(goals),
    journey: entriesOf(stagesOf(answers), 'stages', answers),
    channels: entriesOf(channels, 'channels', answers),
    goals: goals.map(({ goal, slot }) => withParent(goal, slot.level, goals)),
  }
}

function oneOf(answers: Answers, id: string, questions: readonly Question[]): string | undefined {
  const question = questions.find((each) => each.id === id)
  return question && answerTo(answers, question)
}

function listOf(answers: Answers, id: string): string[] {
  const answer = answers.get(id)
  return answer?.kind === 'given' ? answer.values : []
}

function stagesOf(answers: Answers): Register {
  const stages = createRegister('step')
  for (const stage of listOf(answers, 'stages')) stages.idOf(stage)
  return stages
}

/** The entries of a section; one that is still to be filled in where nobody knows yet; none where nothing was said. */
function entriesOf(register: Register, id: string, answers: Answers): YamlMap[] | undefined {
  const entries: YamlMap[] = register.entries().map(({ id: name, title }) => ({ id: name, title }))
  if (answers.get(id)?.kind === 'unknown') {
    const question = [...firstQuestions, ...lastQuestions].find((each) => each.id === id)
    entries.unshift({ id: `first-${id.replace(/s$/, '')}`, title: blank(question?.blank ?? id) })
  }
  return entries.length > 0 ? entries : undefined
}

/** Numbers that mplan does not know by itself, or whose source was told; each once. */
function metricsOf(goals: GoalData[]): YamlMap[] | undefined {
  const metrics = new Map<string, YamlMap>()
  for (const { metric } of goals) {
    if (!metric || (standardMetrics.has(metric.id) && metric.source === undefined)) continue
    metrics.set(metric.id, { ...metric, ...metrics.get(metric.id) })
  }
  return metrics.size > 0 ? [...metrics.values()] : undefined
}

function withParent(goal: GoalData['goal'], level: string, goals: GoalData[]): YamlMap {
  const business = goals.find(({ slot }) => slot.level === 'business')
  if (level === 'business' || !business) return goal
  const { id, ...rest } = goal
  return { id, parent: business.goal.id, ...rest }
}

function planData({ frame, tactics }: Draft): YamlMap {
  return {
    mplan: 1,
    title: frame.business === '' ? undefined : `${frame.business}: the first plan`,
    tactics,
  }
}

function tacticsData({ answers, frame, goals, channels }: Omit<Draft, 'tactics'>): YamlMap[] {
  const names = createNames()
  return goalsWithTactic(answers, frame).flatMap((slot, index): YamlMap[] => {
    const goal = goals.find((each) => each.slot.prefix === slot.prefix)?.goal
    const prefix = tacticPrefix(index)
    const questions = tacticQuestions(prefix, '')
    const value = (key: string) => oneOf(answers, `${prefix}-${key}`, questions)
    const title = value('what')
    if (!goal || title === undefined) return []
    const where = value('where')
    const isKnown = answers.get(`${prefix}-where`)?.kind === 'given'
    return [
      {
        id: names(isBlank(title) ? prefix : idFrom(title, 'tactic')),
        title,
        goal: goal.id,
        how: value('how'),
        channel: where !== undefined && isKnown ? channels.idOf(where) : where,
        owner: value('who'),
        start: asNumber(value('start')),
        end: asNumber(value('end')),
        'follow-up': value('follow-up'),
        measure: value('tracked'),
      },
    ]
  })
}

/** The currency of the first amount of money in the answers. */
export function currencyIn(answers: Answers): string | undefined {
  for (const answer of answers.values()) {
    if (answer.kind !== 'given' || answer.values.length !== 1) continue
    const [text = ''] = answer.values
    const unit = text.length < 60 ? readQuantity(text.replace(/^(?:at least|at most) /, '')).value?.unit : undefined
    if (unit?.kind === 'money') return unit.currency
  }
  return undefined
}
