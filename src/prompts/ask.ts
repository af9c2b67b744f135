import inquirer from 'inquirer'

/** A question as it stands on the screen. */
interface Line {
  text: string
  hint: string
}

/**
 * Asks in the terminal and waits for a line. Undefined when the user stops: Ctrl-C, Ctrl-D, or a terminal that is gone.
 */
export function ask({ text, hint }: Line): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    // at the end of its input the library waits for ever; the process then runs out of things to wait for
    const onEnd = () => resolve(undefined)
    process.once('beforeExit', onEnd)
    prompt(text, hint)
      .then(resolve, (error) => (wasStopped(error) ? resolve(undefined) : reject(error)))
      .finally(() => process.off('beforeExit', onEnd))
  })
}

async function prompt(text: string, hint: string): Promise<string> {
  const message = `${text}\n  ${hint}\n >`
  const { answer } = await inquirer.prompt<{ answer: string }>([
    { type: 'input', name: 'answer', message, theme: { prefix: '' } },
  ])
  return answer
}

const wasStopped = (error: unknown): boolean =>
  error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name)
