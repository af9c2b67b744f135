import { goalFigures } from '../goal-sentence/goal-fields.ts'
import { missingQuestions } from '../goal-sentence/missing-questions.ts'
import { readGoal } from '../goal-sentence/read-goal.ts'
import type { GoalReading } from '../goal-sentence/reading.ts'
import { formatDay } from '../model/dates.ts'
import type { Goal, Project, Tactic } from '../model/project.ts'

const readings = new WeakMap<Goal | Tactic, GoalReading>()

/** What goes on beyond so many characters is no title, and is not read as one. */
const longestTitle = 5000

/** What the title of a goal or tactic says, read once in a run. Nothing is claimed of languages that are not known. */
export function wordsIn(entity: Goal | Tactic, { today, settings }: Project): GoalReading {
  const known = readings.get(entity)
  if (known) return known
  const { fiscalYear, language } = settings
  const two = (part: number) => String(part).padStart(2, '0')
  const reading = readGoal(entity.title.slice(0, longestTitle), {
    today: formatDay(today),
    language,
    ...(fiscalYear && { fiscalYearStart: `${two(fiscalYear.startsMonth)}-${two(fiscalYear.startsDay)}` }),
  })
  readings.set(entity, reading)
  return reading
}

/** The question that a letter of SMART leaves open in the title. */
export function questionFor(letter: 'S' | 'M' | 'T', reading: GoalReading): string {
  return missingQuestions(reading).find((missing) => missing.letter === letter)?.question ?? ''
}

/** "30 June 2027", "Q3": what names a place in the calendar, unlike "in six weeks", which depends on who reads it when. */
export const onCalendar =
  /\b(?:\d{4}|q[1-4]|h[12]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{4}-\d{2}-\d{2})\b/i

/** The deadline that a title names by the calendar, in mplan's notation. */
export function calendarDateIn(reading: GoalReading): string | undefined {
  const { deadline } = goalFigures(reading)
  return deadline && onCalendar.test(deadline.part.text) ? (deadline.grain ?? deadline.date) : undefined
}

/** Verbs that say "better" and not whether the number rises or falls. */
const better = /^(?:improv|boost|strengthen|enhanc|optimi[sz]|better|develop|build)/i
const opposite = {
  up: /\b(?:reduc|cut|low|less|fewer|short|decreas|drop|fall|shrink|cheap|fast|quick|small|sav|halv|stop)/i,
  down: /\b(?:grow|increas|rais|gain|win|more|higher|lift|boost|doubl|rise|slow|long|large|big)/i,
}

/** Whether the title speaks of more or of less. Undefined where it says neither, or both ("cut prices to win ..."). */
export function wayInTitle(goal: Goal, project: Project): 'up' | 'down' | undefined {
  const { direction, parts } = wordsIn(goal, project)
  const verb = parts.find(({ kind }) => kind === 'direction')?.text ?? ''
  return direction && !better.test(verb) && !opposite[direction].test(goal.title) ? direction : undefined
}
