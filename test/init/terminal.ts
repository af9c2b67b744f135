import { spawn } from '@lydell/node-pty'

/** What a line of a script does: waits until the words are on the screen, then types. */
export type Step = [words: string, keys: string]

export const enter = '\r'
export const controlC = '\u0003'
export const controlD = '\u0004'

/** Runs a program in a real terminal and types when its words come up. Gives what was on the screen and how it ended. */
export function atTerminal(
  args: string[],
  { cwd, steps }: { cwd: string; steps: Step[] },
): Promise<{ screen: string; code: number; left: number }> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const terminal = spawn(process.execPath, args, { cwd, cols: 160, rows: 50, env: { ...env, TERM: 'xterm-256color' } })
  return new Promise((resolve) => {
    let screen = ''
    let read = 0
    let step = 0
    terminal.onData((data) => {
      screen += data
      for (let next = steps[step]; next; next = steps[step]) {
        const at = screen.indexOf(next[0], read)
        if (at < 0) return
        read = at + next[0].length
        step++
        terminal.write(next[1])
      }
    })
    terminal.onExit(({ exitCode }) => resolve({ screen, code: exitCode, left: steps.length - step }))
  })
}
