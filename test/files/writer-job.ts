import { diskFiles } from '../../src/files/disk-files.ts'
import { FileError } from '../../src/files/file-error.ts'

/**
 * What the tests let another process do. `replace FILE`: writes a longer text once, exit 2 and one line when it cannot.
 * `count FILE MILLISECONDS`: reads a number and writes the next, again and again; prints how often it succeeded.
 */
const [job = '', path = '', milliseconds = '0'] = process.argv.slice(2)
const files = diskFiles(process.cwd())

function replace(): void {
  const old = files.read(path)
  if (!('text' in old)) throw new FileError(path, old.message)
  files.write(path, `${old.text}# one more line\n`.repeat(2), old.text)
}

function count(): void {
  const end = Date.now() + Number(milliseconds)
  let written = 0
  while (Date.now() < end) {
    const old = files.read(path)
    if (!('text' in old)) throw new FileError(path, old.message)
    const [, number] = /^count: (\d+)\n/.exec(old.text) ?? []
    if (number === undefined) throw new Error(`torn: ${old.text.slice(0, 40)}`)
    try {
      files.write(path, `count: ${Number(number) + 1}\n${'# padding\n'.repeat(2000)}# end\n`, old.text)
      written += 1
    } catch (failure) {
      if (!(failure instanceof FileError)) throw failure
    }
  }
  process.stdout.write(`${written}\n`)
}

try {
  if (job === 'replace') replace()
  else count()
} catch (failure) {
  if (!(failure instanceof FileError)) throw failure
  process.stderr.write(`${failure.message}\n`)
  process.exitCode = 2
}
