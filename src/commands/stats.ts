import type { Lap } from '../engine/lap.ts'
import type { World } from './command.ts'

/** A stopwatch for the stages of a run. */
export interface Stopwatch {
  lap: Lap
  /** What each stage took, the longest first; rules below the stage that runs them. */
  table(): string
}

const rulePrefix = 'rule '
/** Rules that took less are summed up, in milliseconds. */
const leastShown = 0.05

/** Starts measuring. Stages that come again, as for several projects, are added up. */
export function createStopwatch({ now }: World): Stopwatch {
  const times = new Map<string, number>()
  const start = now()
  let last = start
  return {
    lap(stage) {
      const time = now()
      times.set(stage, (times.get(stage) ?? 0) + time - last)
      last = time
    },
    table() {
      const all = [...times].toSorted(([, one], [, other]) => other - one)
      const stages = all.filter(([name]) => !name.startsWith(rulePrefix))
      const rules = all.filter(([name]) => name.startsWith(rulePrefix))
      const shown = rules.filter(([, time]) => time >= leastShown)
      const rest = rules.filter(([, time]) => time < leastShown)
      const lines: Line[] = [
        ['all', last - start, ''],
        ...stages.map(([name, time]): Line => [name, time, '  ']),
        ['rules', sum(rules), '  '],
        ...shown.map(([name, time]): Line => [name.slice(rulePrefix.length), time, '    ']),
      ]
      if (rest.length > 0) lines.push([`${rest.length} rules that took less`, sum(rest), '    '])
      return `Time in milliseconds\n${lines.map(lineOf).join('')}`
    },
  }
}

type Line = [name: string, time: number, indent: string]

const lineOf = ([name, time, indent]: Line): string =>
  `${`${indent}${name}`.padEnd(44)}${time.toFixed(1).padStart(10)}\n`

const sum = (times: [string, number][]): number => times.reduce((total, [, time]) => total + time, 0)
