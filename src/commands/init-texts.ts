import { filesFrom, planFor } from '../interview/files-from.ts'
import type { Frame } from '../interview/question.ts'
import { formatDay } from '../model/dates.ts'
import { fillTemplate } from '../templates/fill.ts'
import { type Options, UsageError, type World } from './command.ts'
import { readAnswersFile, type TypedAnswers } from './init-answers.ts'
import { goalIdsIn, ownGoalIdsIn } from './init-goal-ids.ts'
import { answersFrom, askAll, askerOf, canAsk, skeletonFor, unusedIn } from './init-interview.ts'
import { nameFrom, type Target } from './init-target.ts'
import { type PairOfTexts, templateTexts } from './init-templates.ts'
import { textOption } from './options.ts'
import { todayFor } from './today.ts'

/**
 * The texts to write: from a template, from answers, or from the answers that are asked for now.
 *
 * @throws UsageError when nothing says what to write and nobody can be asked; Cancelled when the user stops
 */
export async function textsFor(target: Target, options: Options, world: World): Promise<PairOfTexts> {
  const frame = frameOf(target, options, world)
  const template = textOption(options, 'template')
  const file = textOption(options, 'answers')
  if (template !== undefined) return fromTemplate(template, frame, { target, options, world })
  if (file !== undefined) {
    const answers = answersFrom(await readAnswersFile(file, world), frame)
    for (const id of unusedIn(answers, frame))
      world.stderr.write(`mplan: the answer to ${id} has no goal that it belongs to\n`)
    return filesFrom(answers, frame)
  }
  if (options.yes && frame.hasPlan) return { strategy: skeletonFor(frame) }
  if (options.yes) return fromTemplate('minimal', frame, { target, options, world })
  if (!canAsk(world)) throw nobodyToAsk(frame)
  return filesFrom(await askAll(frame, world), frame)
}

function frameOf({ folder, strategy, plan }: Target, options: Options, world: World): Frame {
  const hasPlan = strategy.text === null && plan.text !== null && !options.force
  return {
    today: formatDay(todayFor(options, world)),
    business: nameFrom(folder, world.files),
    hasPlan,
    goalIds: hasPlan ? goalIdsIn(plan) : [],
  }
}

async function fromTemplate(
  name: string,
  frame: Frame,
  { target, options, world }: { target: Target; options: Options; world: World },
): Promise<PairOfTexts> {
  const texts = templateTexts(name, world)
  const answers = await templateAnswers(name, frame, { options, world })
  const filling = { start: todayFor(options, world), answers }
  const strategy = fillTemplate(texts.strategy, filling)
  const [ownGoal] = options.merge ? ownGoalIdsIn(target.strategy) : []
  // the tactics of the example work for its goals, which do not come into a strategy that has goals of its own
  const plan = ownGoal === undefined ? fillTemplate(texts.plan, filling) : planFor(ownGoal)
  return { strategy, plan, isExample: true }
}

/** The two names that take the place of the example's: of the business and of its lead. */
async function templateAnswers(
  name: string,
  { business }: Frame,
  { options, world }: { options: Options; world: World },
): Promise<Record<string, string>> {
  const answers = new Map<string, string>(business === '' ? [] : [['business', business]])
  const file = textOption(options, 'answers')
  if (file !== undefined) takeNames(answers, await readAnswersFile(file, world))
  else if (!options.yes) {
    if (!canAsk(world)) throw nobodyToAsk({ template: name })
    const ask = await askerOf(world)
    const title = await ask({ text: 'What is the business called?', hint: `Enter for: ${business}` })
    const lead = await ask({ text: 'Who leads its marketing?', hint: 'Enter for the name in the example' })
    takeNames(answers, {
      texts: new Map([
        ['business', title],
        ['lead', lead],
      ]),
      placeOf: (id) => id,
    })
  }
  return Object.fromEntries(answers)
}

function takeNames(answers: Map<string, string>, { texts, placeOf }: TypedAnswers): void {
  for (const [id, value] of texts) {
    if (id !== 'business' && id !== 'lead')
      throw new UsageError(
        `${placeOf(id)}: with a template there are two answers, business and lead; "${id}" is none of them`,
      )
    const text = String(value).trim()
    if (text !== '') answers.set(id, text)
  }
}

function nobodyToAsk({ template = 'shop', hasPlan = false }: { template?: string; hasPlan?: boolean }): UsageError {
  const nobody = 'there is nobody at a terminal to answer the questions'
  if (hasPlan) {
    return new UsageError(
      `${nobody}: mplan init --yes writes the strategy that the plan needs, to be filled in, or give the answers with mplan init --answers answers.yaml`,
    )
  }
  return new UsageError(
    `${nobody}: take a template with mplan init --template ${template} --yes (mplan init --list shows them), or give the answers with mplan init --answers answers.yaml`,
  )
}
