import type { Entity, Project } from '../../model/project.ts'
import { titleOf } from '../said.ts'

/** What the files say about a point. */
export interface Evidence {
  text: string
  /** How many things were looked at: all of them wrong is "no", some of them "partly". */
  of: number
  /** How many of them are as they should be, where no rule tells. */
  good?: number
  /** Set where these are different sides of one thing, so that a finding about the whole file is about one of them. */
  sides?: true
}

/** A point as data: rules say what is wrong about it, and the evidence what there is. */
export interface Criterion {
  title: string
  /** A finding of one of these rules speaks against it. */
  rules: string[]
  /** Undefined where there is nothing to judge by. */
  evidence(project: Project): Evidence | undefined
  /** Why it cannot be judged then, with what to write. */
  missing: string
  /** Set where having nothing is an answer: no. */
  neededAlways?: boolean
}

/** What some things are called, cut to what one can take in. */
export function namesOf(things: readonly Entity[], most = 3): string {
  const names = things.slice(0, most).map((thing) => `"${titleOf(thing)}"`)
  return names.join(', ') + (things.length > most ? ` and ${things.length - most} more` : '')
}

/** `1 goal`, `3 goals` */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Evidence of a number of things; undefined for none. */
export function evidenceOf(number: number, noun: string, more = ''): Evidence | undefined {
  return number === 0 ? undefined : { text: counted(number, noun) + more, of: number }
}
