import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { show } from '../model/show.ts'
import { type Claim, claimFile, releaseClaim } from './claim.ts'
import { failureCode } from './failure-words.ts'
import { FileError } from './file-error.ts'
import { sleep } from './sleep.ts'

/** What shall be in a file. `path` is absolute, `shown` the name the user knows. */
export interface WantedFile {
  path: string
  shown: string
  bytes: Buffer
  /** What must be there now: these bytes, null for no file, or anything. */
  expected: Buffer | null | 'whatever'
}

/** A new text that lies on the disk beside the file it shall replace. */
export interface PendingFile {
  wanted: WantedFile
  /** The file itself, links followed. */
  target: string
  /** The file as it was; undefined when there was none. */
  stat: Stats | undefined
  claim: Claim
}

const claimTries = 150
const windowsTries = 20

/** Checks the file against what the caller read and writes the new text beside it, down to the disk. */
export function prepareFile(wanted: WantedFile): PendingFile {
  const target = findTarget(wanted)
  const stat = statTarget(target, wanted.shown)
  const pending = { wanted, target, stat, claim: claimPatiently(target, wanted.shown, stat ? 0o600 : 0o666) }
  try {
    checkUnchanged(pending)
    fillClaim(pending)
    return pending
  } catch (failure) {
    releaseClaim(pending.claim)
    throw failure
  }
}

/** Puts the new text in place of the old in one step, after a last look whether somebody else changed the file. */
export function putInPlace(pending: PendingFile): void {
  checkUnchanged(pending)
  if (pending.wanted.expected === null && linkIntoPlace(pending)) return
  for (let tries = windowsTries; ; tries -= 1) {
    try {
      renameSync(pending.claim.path, pending.target)
      return
    } catch (failure) {
      if (process.platform !== 'win32' || tries === 0) throw failure
      sleep(50) // a virus scanner or an editor holds the file for a moment
    }
  }
}

/** Makes a file that was not there, never over one that came meanwhile. False where the disk has no hard links. */
function linkIntoPlace({ claim, target, wanted }: PendingFile): boolean {
  try {
    linkSync(claim.path, target)
  } catch (failure) {
    if (failureCode(failure) === 'EEXIST') throw existsAlready(wanted.shown)
    return false
  }
  return true
}

/** Makes the new names in a folder last through a power cut, where the system can do that. */
export function syncFolder(target: string): void {
  let descriptor: number
  try {
    descriptor = openSync(dirname(target), constants.O_RDONLY)
  } catch {
    return // Windows opens no folder
  }
  try {
    fsyncSync(descriptor)
  } catch (failure) {
    if (failureCode(failure) === 'EIO') throw failure
  } finally {
    closeSync(descriptor)
  }
}

function findTarget({ path, shown }: WantedFile): string {
  try {
    if (!lstatSync(path).isSymbolicLink()) return path
  } catch (failure) {
    if (failureCode(failure) === 'ENOENT') return path
    throw failure
  }
  try {
    return realpathSync.native(path)
  } catch (failure) {
    if (failureCode(failure) !== 'ENOENT') throw failure
    throw new FileError(shown, `${show(shown)} is a link to a file that does not exist; remove the link`)
  }
}

function statTarget(target: string, shown: string): Stats | undefined {
  const stat = statSync(target, { throwIfNoEntry: false })
  if (stat?.isDirectory()) throw new FileError(shown, `${show(shown)} is a folder; name a file`)
  if (stat && !stat.isFile()) throw new FileError(shown, `${show(shown)} is not an ordinary file; name another`)
  if (stat) accessSync(target, constants.W_OK)
  return stat
}

function claimPatiently(target: string, shown: string, mode: number): Claim {
  for (let tries = claimTries; tries > 0; tries -= 1) {
    const claim = claimFile(target, mode)
    if (claim) return claim
    sleep(5 + Math.random() * 35)
  }
  const message = `${show(shown)} was not written because another mplan is writing it; run the command again in a minute`
  throw new FileError(shown, message)
}

function checkUnchanged({ wanted, target }: PendingFile): void {
  if (wanted.expected === 'whatever') return
  const found = readIfThere(target)
  if (wanted.expected === null) {
    if (found) throw existsAlready(wanted.shown)
  } else if (!found?.equals(wanted.expected)) {
    const change = found ? 'was changed' : 'was removed'
    const message = `${show(wanted.shown)} ${change} by another program while mplan was at work, so mplan left it alone; run the command again`
    throw new FileError(wanted.shown, message)
  }
}

function existsAlready(shown: string): FileError {
  return new FileError(shown, `${show(shown)} is there already, so mplan left it alone`)
}

/** The bytes of a file; undefined when there is none. */
export function readIfThere(target: string): Buffer | undefined {
  try {
    return readFileSync(target)
  } catch (failure) {
    if (failureCode(failure) === 'ENOENT') return undefined
    throw failure
  }
}

function fillClaim({ claim, wanted, stat }: PendingFile): void {
  const { bytes } = wanted
  let written = 0
  while (written < bytes.length) {
    const count = writeSync(claim.descriptor, bytes, written)
    if (count === 0)
      throw new FileError(wanted.shown, `${show(wanted.shown)} was not written because the disk takes no more`)
    written += count
  }
  if (stat) keepOwnerAndMode(claim.descriptor, stat)
  fsyncSync(claim.descriptor)
  if (fstatSync(claim.descriptor).size !== bytes.length) {
    throw new FileError(wanted.shown, `${show(wanted.shown)} was not written because the disk lost a part of it`)
  }
  closeSync(claim.descriptor)
  claim.descriptor = -1
}

function keepOwnerAndMode(descriptor: number, stat: Stats): void {
  let mode = stat.mode & 0o7777
  const own = fstatSync(descriptor)
  if (own.uid !== stat.uid || own.gid !== stat.gid) {
    try {
      fchownSync(descriptor, stat.uid, stat.gid)
    } catch {
      mode &= 0o777 // only the system's administrator may give files away; the text is kept all the same
    }
  }
  fchmodSync(descriptor, mode)
}
