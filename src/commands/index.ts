import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { init } from './init.ts'
import { rules } from './rules.ts'
import { validate } from './validate.ts'

/** Every command. To add one, add a file and a line. */
export const commands: Command[] = [init, validate, explain, rules]
