import type { Building, Container } from './building.ts'
import type { Refusal } from './refusal.ts'

/** Lines that could not be read; offsets in the file. */
export interface Failure {
  start: number
  end: number
  /** spaces that the entries around it stand in; undefined when it stands alone */
  indent: number | undefined
  refusal: Refusal
}

/** A list item or key that was left out, and the lines in it that are to blame. */
export interface Loss extends Failure {
  /** the whole of what was left out */
  lostStart: number
  lostEnd: number
}

/** A file being read. */
export interface Reading {
  /** the file's text, or a part of it that begins at `base` */
  text: string
  base: number
  building: Building
  losses: Loss[]
  maximumDepth: number
}

/** A part of the text that is being read, by its offsets. */
export interface Extent {
  start: number
  end: number
}

/** Where the values of a stretch go. */
export interface Place {
  target: Container
  inside: boolean
  depth: number
}
