import type { Files } from '../files/files.ts'

/** An option of a command, told to the command line as data. */
export interface CommandOption {
  /** As help shows it: `-f, --format <name[:file]>`. */
  flags: string
  summary: string
  /** May be given more than once; the values are collected. */
  many?: boolean
}

/** The values of the options that were given: text, true for a switch, a list where `many`. */
export type Options = Record<string, string | boolean | string[] | undefined>

/** A command is data: the command line is told about it in src/cli, and nothing else knows commander. */
export interface Command {
  name: string
  /** `[paths...]`, `<rule>` */
  arguments?: string
  summary: string
  options: CommandOption[]
  /** Command lines with a word of explanation each; shown under --help and run by a test. */
  examples: [line: string, what: string][]
  run(args: string[], options: Options, world: World): Promise<ExitCode>
}

/** A stream that people or programs read. */
export interface Output {
  write(text: string): void
  isTerminal: boolean
  columns: number
}

/** The outside world, as much of it as a command may touch. Tests pass their own. */
export interface World {
  /** The folder of this package: rule pages, schemas and templates are read from here. */
  home: string
  cwd: string
  env: Record<string, string | undefined>
  /** The day it is, ISO. Commands take `--today` instead when it is given. */
  today: string
  /** Milliseconds on a clock that only runs forward: for measuring, not for dates. */
  now(): number
  version: string
  stdin: { isTerminal: boolean; read(): Promise<string> }
  stdout: Output
  stderr: Output
  files: Files
  /** Hears that much is to be done; what it takes to get ready for that would be lost on a short run. */
  expectLongRun?(): void
  /** Answers the questions of an interview in place of a person at the terminal; undefined stops it. */
  ask?(question: { text: string; hint: string }): Promise<string | undefined>
}

/**
 * 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 nothing was checked, 4 a fault in mplan, 130 cancelled.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130

/** The user can put this right: a wrong flag, a missing file, an unreadable configuration. Exit code 2. */
export class UsageError extends Error {}

/** There was nothing to check. Exit code 3. */
export class NothingToCheck extends Error {}

/** The user stopped an interview. Exit code 130. */
export class Cancelled extends Error {}
