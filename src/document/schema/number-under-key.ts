import type { KindName } from '../../generated/fields.ts'
import { show } from '../../model/show.ts'
import { plainKey } from './aliases.ts'
import type { Spot } from './checking.ts'
import { isFree } from './shapes.ts'

/** A number under a key of the user's own where a number belongs, with what to write; undefined for anything else. */
export function waysToWriteNumber({ kind, node }: Spot, key: string): { title: string; or?: string } | undefined {
  const ways = waysByKind[kind]
  if (ways === undefined || !isNumber(node[key])) return undefined
  const isAlone = Object.keys(node).every((other) => other === key || isFree(kind, other))
  return ways({ key: show(key, 60), number: show(String(node[key]), 60), isAlone })
}

interface Numbered {
  key: string
  number: string
  /** true where nothing else stands beside it */
  isAlone: boolean
}

type Ways = (numbered: Numbered) => { title: string; or?: string }

const waysByKind: Readonly<Partial<Record<KindName, Ways>>> = {
  card: ({ key, number, isAlone }) =>
    isAlone
      ? { title: `write \`value: ${number}\`` }
      : { title: `write the number itself behind \`value:\`, and what ${key} means behind \`note:\`` },
  expectation: ({ key, number }) => ({
    title: `where it is the number of the goal, write \`amount: ${number}\``,
    or: `where ${key} is a metric, write \`{ metric: ${plainKey(key)}, amount: ${number} }\``,
  }),
  'budget-columns': ({ key, number, isAlone }) =>
    isAlone
      ? { title: `write \`amount: ${number}\``, or: `to say what it is for, \`{ what: ${key}, amount: ${number} }\`` }
      : { title: `write a list, with a line for each: \`- { what: ${key}, amount: ${number} }\`` },
  'strategy-budget': ({ key, number, isAlone }) => ({
    title: isAlone ? `where it is all there is, write \`total: ${number}\`` : inCategories(key, number),
    ...(isAlone && { or: `where it is a part, ${inCategories(key, number)}` }),
  }),
}

const inCategories = (key: string, number: string) =>
  `put it below a line \`by-category:\`, as \`${plainKey(key)}: ${number}\``

const isNumber = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^[^\p{L}\d]{0,3}\d/u.test(value))
