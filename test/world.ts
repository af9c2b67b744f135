import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.ts'
import type { World } from '../src/commands/command.ts'
import { diskFiles } from '../src/files/disk-files.ts'
import type { Files } from '../src/files/files.ts'
import { memoryFiles } from '../src/files/memory-files.ts'

/** The folder of the package. */
export const home = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** The day on which tests take place unless they say otherwise. */
export const testDay = '2026-09-01'

export interface Ran {
  code: number
  stdout: string
  stderr: string
  files: Files
}

/** Runs mplan in memory, on the given files. */
export async function mplan(
  args: string[],
  files: Record<string, string> = {},
  changes: Partial<World> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr', columns = 80) => ({
    write: (text: string) => {
      written[name] += text
    },
    isTerminal: false,
    columns,
  })
  const project = memoryFiles(files)
  const world: World = {
    home,
    cwd: '/project',
    env: {},
    today: testDay,
    now: () => 0,
    version: JSON.parse(readFileSync(`${home}/package.json`, 'utf8')).version,
    stdin: { isTerminal: false, read: async () => '' },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    files: withPackage(project),
    ...changes,
  }
  const code = await main(args, world)
  return { code, ...written, files: world.files }
}

/** Pages, schemas and templates come from the disk, everything else from memory. */
function withPackage(project: Files): Files {
  const disk = diskFiles(home)
  const inPackage = (path: string) => path.startsWith(`${home}/`)
  return {
    ...project,
    read: (path, limit) => (inPackage(path) ? disk.read(path, limit) : project.read(path, limit)),
    list: (path) => (inPackage(path) ? disk.list(path) : project.list(path)),
    kind: (path) => (inPackage(path) ? disk.kind(path) : project.kind(path)),
  }
}
