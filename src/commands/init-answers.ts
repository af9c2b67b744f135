import { EditError } from '../edit/edit-error.ts'
import { type Plain, readYaml } from '../edit/plain-value.ts'
import { show } from '../model/show.ts'
import { UsageError, type World } from './command.ts'

/** Answers as they were typed, by the id of the question; a list where the file has one. */
export interface TypedAnswers {
  texts: ReadonlyMap<string, string | string[]>
  /** Where an answer stands: `answers.yaml, line 3`. */
  placeOf(id: string): string
}

/**
 * Reads an answers file: a question's id, a colon, the answer. `-` is standard input.
 *
 * @throws UsageError when the file cannot be read or holds something else
 */
export async function readAnswersFile(path: string, world: World): Promise<TypedAnswers> {
  const text = await textOf(path, world)
  const value = readMap(path, text)
  const answers = new Map<string, string | string[]>()
  for (const [id, answer] of value) {
    if (answer === null) continue
    answers.set(id, Array.isArray(answer) ? answer.map(String) : typedText(id, answer, text))
  }
  return { texts: answers, placeOf: (id) => `${nameOf(path)}${lineOf(id, text)}` }
}

const nameOf = (path: string): string => (path === '-' ? 'the answers' : show(path))

function lineOf(id: string, text: string): string {
  const index = text.split(/\r?\n/).findIndex((line) => line.replace(/^["']/, '').startsWith(id))
  return index < 0 ? '' : `, line ${index + 1}`
}

async function textOf(path: string, { files, stdin }: World): Promise<string> {
  if (path === '-') {
    if (stdin.isTerminal)
      throw new UsageError('--answers - reads from another program: cat answers.yaml | mplan init --answers -')
    return stdin.read()
  }
  const content = files.read(path)
  if ('text' in content) return content.text
  throw new UsageError(content.message)
}

function readMap(path: string, text: string): Map<string, Plain> {
  const name = nameOf(path)
  try {
    const { value } = readYaml(text)
    if (value instanceof Map) return value
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    throw new UsageError(`${name} cannot be read: ${error.message}`)
  }
  throw new UsageError(`${name} holds no answers: write one a line, such as why: We give nurses their evenings back`)
}

/** Numbers are taken as they were typed: in `5.000` the reader of the file has lost what was meant. */
function typedText(id: string, answer: Plain, text: string): string {
  if (answer instanceof Map) throw new UsageError(`the answer to ${show(id)} holds keys of its own; put it in quotes`)
  if (typeof answer === 'string') return answer
  const line = text.split(/\r?\n/).find((each) => each.startsWith(`${id}:`))
  const [typed = ''] = line?.slice(id.length + 1).split(/[ \t]#/) ?? []
  return typed.trim() || String(answer)
}
