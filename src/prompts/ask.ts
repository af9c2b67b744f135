import inquirer from 'inquirer'
import { wrapWords } from '../model/width.ts'

/** A question as it stands on the screen. */
interface Line {
  text: string
  hint: string
}

/**
 * Asks in the terminal and waits for a line. Undefined when the user stops: Ctrl-C, Ctrl-D, or a terminal that is gone.
 */
export function ask({ text, hint }: Line): Promise<string | undefined> {
  listenBetweenQuestions()
  if (stopped) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    // at the end of its input the library waits for ever; the process then runs out of things to wait for
    const onEnd = () => resolve(undefined)
    process.once('beforeExit', onEnd)
    prompt(text, hint)
      .then(resolve, (error) => (wasStopped(error) ? resolve(undefined) : reject(error)))
      .finally(() => process.off('beforeExit', onEnd))
  })
}

let isListening = false
let stopped = false
/** Takes the question from the screen that stands there. */
let close = () => {}

/**
 * While a question is on the screen the library hears Ctrl-C; between two of them, and from other programs, the process
 * gets a signal.
 */
function listenBetweenQuestions(): void {
  if (isListening) return
  isListening = true
  process.on('SIGINT', () => {
    stopped = true
    close()
  })
}

async function prompt(text: string, hint: string): Promise<string> {
  const width = Math.max(20, (process.stdout.columns || 80) - 3)
  const lines = [...wrapWords(text, width), ...wrapWords(hint, width).map((line) => `  ${line}`)]
  const message = `${lines.join('\n')}\n >`
  const asked = inquirer.prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, theme: { prefix: '' } }])
  close = () => asked.ui.close()
  try {
    return (await asked).answer
  } finally {
    close = () => {}
  }
}

const wasStopped = (error: unknown): boolean =>
  error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name)
