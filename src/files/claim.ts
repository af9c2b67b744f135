import { closeSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { failureCode } from './failure-words.ts'

/**
 * The temporary file that a new text is written to first. It is a claim at the same time: two mplans that write the
 * same file see each other's and one steps back, because each makes its own before it looks for others. Its name is
 * `.mplan-KEY-PROCESS-RANDOM.tmp`; KEY tells files of one folder apart. A claim is left behind only when a process
 * is killed; the next write in that folder sweeps it.
 */
export interface Claim {
  path: string
  descriptor: number
}

const claimName = /^\.mplan-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{12}\.tmp$/
/** A write takes far less than a second; an older claim belongs to a process that is gone, though its number may be reused. */
const staleAfter = 60_000

/** Makes a claim on a file (absolute path, links followed), or gives undefined when another process writes that file. */
export function claimFile(target: string, mode: number): Claim | undefined {
  const folder = dirname(target)
  const key = keyOf(basename(target))
  const path = join(folder, `.mplan-${key}-${process.pid}-${randomName()}.tmp`)
  const claim = { path, descriptor: openSync(path, 'wx', mode) }
  try {
    if (!othersWrite(folder, key, basename(path))) return claim
  } catch (failure) {
    releaseClaim(claim)
    throw failure
  }
  releaseClaim(claim)
  return undefined
}

/** Closes a claim and removes it. A claim that was renamed into place is gone already. */
export function releaseClaim(claim: Claim): void {
  if (claim.descriptor !== -1) closeSync(claim.descriptor)
  claim.descriptor = -1
  removeQuietly(claim.path)
}

function othersWrite(folder: string, key: string, own: string): boolean {
  let found = false
  for (const name of readdirSync(folder)) {
    const [, otherKey, processNumber] = claimName.exec(name) ?? []
    if (otherKey === undefined || name === own) continue
    if (isStale(join(folder, name), Number(processNumber))) removeQuietly(join(folder, name))
    else if (otherKey === key) found = true
  }
  return found
}

function isStale(path: string, processNumber: number): boolean {
  if (!isAlive(processNumber)) return true
  try {
    return Date.now() - statSync(path).mtimeMs > staleAfter
  } catch {
    return true
  }
}

function isAlive(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0)
    return true
  } catch (failure) {
    return failureCode(failure) === 'EPERM'
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // another process swept it, or the folder no longer lets us: it is swept with the next write
  }
}

/** Eight hexadecimal digits for a file name (FNV-1a over its code units). */
function keyOf(name: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}

function randomName(): string {
  return Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0')
}
