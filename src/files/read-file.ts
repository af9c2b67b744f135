import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { show } from '../model/show.ts'
import { decodeText } from './decode-text.ts'
import { failureCode, failureWords } from './failure-words.ts'
import type { FileRefusal, FileText } from './files.ts'
import { refuseSize } from './refuse-size.ts'

/** Room for a small file whose size the system does not know. */
const leastRoom = 4096
/** Opening a pipe or a device must not wait; Windows knows no such flag. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/** A path on the disk and the name under which the user knows it. */
export interface NamedPath {
  /** Absolute. */
  real: string
  shown: string
}

/** Reads a regular file of at most `limit` bytes as strict UTF-8. Never throws, never waits for another program. */
export function readTextFile({ real, shown }: NamedPath, limit: number): FileText | FileRefusal {
  let descriptor: number
  try {
    descriptor = openSync(real, openFlags)
  } catch (failure) {
    return refuseOpening(shown, failure)
  }
  try {
    const stat = fstatSync(descriptor)
    if (stat.isDirectory()) return { refused: 'folder', message: `${show(shown)} is a folder, not a file` }
    if (!stat.isFile()) return refuseKind(shown)
    if (stat.size > limit) return refuseSize(shown, limit)
    const bytes = readAtMost(descriptor, limit + 1, stat.size + 1)
    return bytes.length > limit ? refuseSize(shown, limit) : decodeText(shown, bytes)
  } catch (failure) {
    return refuseOpening(shown, failure)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Reads an open file to its end or up to `most` bytes. `expected` bytes are made room for at first; what the system says
 * about the size of a file may be out of date, so there may turn out to be more.
 */
function readAtMost(descriptor: number, most: number, expected: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(Math.min(most, Math.max(expected, leastRoom)))
  let total = 0
  for (;;) {
    const count = readSync(descriptor, bytes, total, bytes.length - total, null)
    total += count
    if (count === 0 || total === most) return bytes.subarray(0, total)
    if (total === bytes.length) bytes = Buffer.concat([bytes], Math.min(most, total * 2))
  }
}

function refuseOpening(shown: string, failure: unknown): FileRefusal {
  const code = failureCode(failure)
  const name = show(shown)
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') {
    return { refused: 'missing', message: `there is no file ${name}` }
  }
  if (code === 'ENXIO' || code === 'EOPNOTSUPP') return refuseKind(shown)
  if (code === 'EACCES' || code === 'EPERM') {
    const fix = 'ask its owner, or change the rights of the file'
    return { refused: 'not-allowed', message: `you have no right to read ${name}`, fix }
  }
  return { refused: 'unreadable', message: `${name} cannot be read: ${failureWords(failure)}` }
}

function refuseKind(shown: string): FileRefusal {
  const message = `${show(shown)} is not an ordinary file but a pipe, a device or the like`
  return { refused: 'not-regular', message, fix: 'copy its text into a file and name that' }
}
