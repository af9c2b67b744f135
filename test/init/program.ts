import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { home } from '../world.ts'

/** The program as it is installed, built from the sources of this moment, in a folder of its own. */
export interface Program {
  /** What node is to run. */
  path: string
  remove(): void
}

/** Builds the program and lays the files it needs beside it. */
export function makeProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'mplan-program-'))
  for (const name of ['package.json', 'build.mjs', 'bin', 'src', 'schemas', 'templates', 'docs'])
    cpSync(join(home, name), join(folder, name), { recursive: true })
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(process.execPath, ['build.mjs'], { cwd: folder, stdio: 'pipe' })
  return { path: join(folder, 'bin', 'mplan.js'), remove: () => rmSync(folder, { recursive: true }) }
}
