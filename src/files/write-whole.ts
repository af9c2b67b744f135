import { unlinkSync } from 'node:fs'
import { show } from '../model/show.ts'
import { releaseClaim } from './claim.ts'
import { failureWords } from './failure-words.ts'
import { FileError } from './file-error.ts'
import { type PendingFile, prepareFile, putInPlace, readIfThere, syncFolder, type WantedFile } from './pending-file.ts'

interface DoneFile extends PendingFile {
  /** What the file held before; undefined when there was none. */
  old: Buffer | undefined
}

/**
 * Writes files so that each is the old or the new one at any moment, never a part of it: through a temporary file in
 * the same folder, down to the disk, then renamed. All new texts lie on the disk before the first is put in place; if
 * one cannot be, those before it are put back. A file that is not as the caller read it is left alone. Links, owner and
 * rights are kept. Throws FileError.
 */
export function writeWhole(files: WantedFile[]): void {
  const pending: PendingFile[] = []
  const done: DoneFile[] = []
  // a quota signal would end the process; without it the write fails with an error that can be told
  process.on('SIGXFSZ', ignoreSignal)
  try {
    for (const file of [...files].sort(byPath)) pending.push(explained(file, () => prepareFile(file)))
    for (const file of pending) {
      const old = files.length > 1 ? readIfThere(file.target) : undefined
      explained(file.wanted, () => putInPlace(file))
      done.push({ ...file, old })
    }
  } catch (failure) {
    throw withWhatWasWritten(failure, putBack(done))
  } finally {
    for (const { claim } of pending) releaseClaim(claim)
    process.off('SIGXFSZ', ignoreSignal)
  }
  for (const { target, wanted } of pending) confirm(target, wanted)
}

function ignoreSignal(): void {}

/** One order for everybody, so that two groups never wait for each other. */
function byPath(one: WantedFile, other: WantedFile): number {
  return one.path < other.path ? -1 : 1
}

function explained<Result>({ shown }: WantedFile, work: () => Result): Result {
  try {
    return work()
  } catch (failure) {
    if (failure instanceof FileError) throw failure
    throw new FileError(shown, `${show(shown)} was not written because ${failureWords(failure)}`)
  }
}

function confirm(target: string, { shown }: WantedFile): void {
  try {
    syncFolder(target)
  } catch (failure) {
    throw new FileError(shown, `${show(shown)} was written, but ${failureWords(failure)}`)
  }
}

/** Undoes writes, last first. Gives the names of files that could not be put back. */
function putBack(done: DoneFile[]): string[] {
  const stuck: string[] = []
  for (const file of done.toReversed()) {
    try {
      putFileBack(file)
    } catch {
      stuck.unshift(show(file.wanted.shown))
    }
  }
  return stuck
}

function putFileBack({ old, stat, target, wanted }: DoneFile): void {
  if (!stat) {
    if (readIfThere(target)?.equals(wanted.bytes)) unlinkSync(target)
    return
  }
  const back = prepareFile({ ...wanted, bytes: old ?? Buffer.alloc(0), expected: wanted.bytes })
  try {
    putInPlace(back)
  } finally {
    releaseClaim(back.claim)
  }
}

function withWhatWasWritten(failure: unknown, stuck: string[]): unknown {
  if (!(failure instanceof FileError) || stuck.length === 0) return failure
  const verb = stuck.length === 1 ? 'was' : 'were'
  return new FileError(failure.path, `${failure.message}; ${stuck.join(', ')} ${verb} written before that`)
}
