import { type GoalFields, goalFields, goalFigures } from '../goal-sentence/goal-fields.ts'
import type { MissingLetter } from '../goal-sentence/missing-questions.ts'
import type { GoalReading } from '../goal-sentence/reading.ts'
import { standardMetrics } from '../model/standard-metrics.ts'
import { yamlText } from '../templates/yaml-text.ts'

/** A metric or an audience that fields may refer to. */
export interface Known {
  id: string
  title: string
}

/** Words as ids are made of them, each without its plural. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/(?<=..)s$/, ''))
    .join('-')

/** The one that the words name, by its id or its title; undefined when there is none. */
export function knownAs<Item extends Known>(words: string, items: Iterable<Item>): Item | undefined {
  const wanted = wordsOf(words)
  for (const item of items) if (wordsOf(item.id) === wanted || wordsOf(item.title) === wanted) return item
  return undefined
}

/** An id for a goal that has none: its metric, else the first words of the sentence. */
export function goalIdFor({ title, metric }: GoalFields): string {
  if (metric !== undefined) return metric
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.slice(0, 4).join('-').slice(0, 64) ?? 'goal'
}

/** The fields of a sentence; a fiscal year is written as its last day where nothing says when it begins. */
export function fieldsOf(reading: GoalReading, fiscalYear: unknown): GoalFields {
  const fields = goalFields(reading)
  const date = goalFigures(reading).deadline?.date
  if (fiscalYear !== undefined || date === undefined || !/^FY/.test(fields.deadline ?? '')) return fields
  return { ...fields, deadline: date }
}

/** The lines of the goal that a sentence would become; what is missing stands there as a question. */
export function goalLines(fields: GoalFields, missing: MissingLetter[]): string[] {
  const metric = fields.metric === undefined ? undefined : knownAs(fields.metric, standardMetrics.values())
  const question = (letter: 'M' | 'T') => missing.find((one) => one.letter === letter)?.question
  const entries: [key: string, value: string | undefined, remark?: string][] = [
    ['id', metric?.id ?? goalIdFor(fields)],
    ['title', yamlText(fields.title)],
    ['metric', metric?.id ?? fields.metric, metric ? undefined : 'one of your own: add it to metrics:'],
    ['baseline', fields.baseline],
    ['target', fields.target, question('M')],
    ['done-when', fields.doneWhen && yamlText(fields.doneWhen)],
    ['deadline', fields.deadline, question('T')],
  ]
  const lines = entries.flatMap(([key, value, remark]) => {
    if (value === undefined) return remark === undefined || key === 'metric' ? [] : [`${key}:  # ${remark}`]
    return [`${key}: ${value}${key === 'metric' && remark ? `  # ${remark}` : ''}`]
  })
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
}
