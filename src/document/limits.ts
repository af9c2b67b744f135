/** How much of a file mplan is willing to read. Each can be raised under `limits` in mplan.config.yaml. */
export interface Limits {
  /** `max-file-size`: bytes of a file, and characters of its text (UTF-16 units), which are no more */
  characters: number
  /** `max-depth`: lists and keys nested in each other */
  depth: number
  /** `max-values`: texts, numbers, lists and groups of keys altogether */
  values: number
}

/** Enough for a plan of 100,000 tactics' worth of goals; far below what could exhaust a laptop. */
export const DEFAULT_LIMITS: Limits = { characters: 8 * 1024 * 1024, depth: 64, values: 500_000 }

/** Columns that the first line of a table may name: more are no list of results, and reading them would take for ever. */
export const MOST_COLUMNS = 1000
