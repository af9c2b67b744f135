import { mkdirSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { show } from '../model/show.ts'
import { failureCode, failureWords } from './failure-words.ts'
import { FileError } from './file-error.ts'
import { defaultFileLimit, type FileKind, type Files, type FileWrite } from './files.ts'
import { absolutePath, byCodeUnit } from './paths.ts'
import type { WantedFile } from './pending-file.ts'
import { readTextFile } from './read-file.ts'
import { writeWhole } from './write-whole.ts'

/** The files of this machine; relative paths start from `cwd` (absolute). */
export function diskFiles(cwd: string): Files {
  const toReal = (path: string) => resolve(cwd, path)
  const writeAll = (writes: FileWrite[]) => writeWhole(writes.map((write) => wantedFile(toReal(write.path), write)))
  return {
    cwd: absolutePath(cwd, '.'),
    read: (path, limit = defaultFileLimit) => readTextFile({ real: toReal(path), shown: path }, limit),
    list: (folder) => listFolder(toReal(folder)),
    kind: (path) => kindOf(toReal(path)),
    realPath: (path) => realPathOf(toReal(path)),
    write: (path, text, expected) => writeAll([{ path, text, expected }]),
    writeAll,
    makeFolder: (path) => makeFolder(toReal(path), path),
  }
}

function wantedFile(real: string, { path, text, expected }: FileWrite): WantedFile {
  if (/\p{Cs}/u.test(text)) throw new FileError(path, `${show(path)} was not written because its text is damaged`)
  const isText = expected !== null && expected !== 'whatever'
  return { path: real, shown: path, bytes: Buffer.from(text), expected: isText ? Buffer.from(expected) : expected }
}

function listFolder(real: string): string[] | undefined {
  try {
    return readdirSync(real).sort(byCodeUnit)
  } catch {
    return undefined
  }
}

function kindOf(real: string): FileKind {
  try {
    return kindOfStat(statSync(real))
  } catch (failure) {
    return ['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE'].includes(failureCode(failure)) ? 'missing' : 'other'
  }
}

function kindOfStat(stat: Stats): FileKind {
  if (stat.isFile()) return 'file'
  return stat.isDirectory() ? 'folder' : 'other'
}

function realPathOf(real: string): string | undefined {
  try {
    return absolutePath('/', realpathSync.native(real))
  } catch {
    return undefined
  }
}

function makeFolder(real: string, shown: string): void {
  try {
    mkdirSync(real, { recursive: true })
  } catch (failure) {
    const isTaken = failureCode(failure) === 'EEXIST' || failureCode(failure) === 'ENOTDIR'
    const reason = isTaken ? 'a file has that name; choose another' : failureWords(failure)
    throw new FileError(shown, `the folder ${show(shown)} was not made because ${reason}`)
  }
}
