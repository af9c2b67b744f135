import { show } from '../model/show.ts'
import { type Options, UsageError } from './command.ts'

/** An option that was given once. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that may be given more than once. */
export function listOption(options: Options, name: string): string[] {
  const value = options[name]
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

/** An option that takes one of a few words. @throws UsageError that lists them */
export function oneOf<Word extends string>(options: Options, name: string, words: readonly Word[]): Word | undefined {
  const value = textOption(options, name)
  if (value === undefined) return undefined
  const word = words.find((candidate) => candidate === value)
  if (word !== undefined) return word
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new UsageError(`--${flag} takes ${words.join(', ')}; not "${show(value)}"`)
}
