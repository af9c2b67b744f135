import { decodeText } from './decode-text.ts'
import { FileError } from './file-error.ts'
import { defaultFileLimit, type FileRefusal, type Files, type FileText, type FileWrite } from './files.ts'
import { absolutePath, byCodeUnit, isInside } from './paths.ts'
import { refuseSize } from './refuse-size.ts'

/** Files that live in memory only: `record` has texts by path, relative to `cwd` or absolute. For tests and previews. */
export function memoryFiles(
  record: Record<string, string>,
  cwd = '/project',
): Files & { texts(): Map<string, string> } {
  const texts = new Map(Object.entries(record).map(([path, text]) => [absolutePath(cwd, path), text]))
  const folders = new Set([absolutePath(cwd, '.')])
  const at = (path: string) => absolutePath(cwd, path)
  const isFolder = (path: string) =>
    folders.has(path) || [...texts.keys(), ...folders].some((other) => other !== path && isInside(path, other))
  const writeAll = (writes: FileWrite[]) => {
    for (const write of writes) check(write, texts.get(at(write.path)))
    for (const write of writes) texts.set(at(write.path), write.text)
  }
  return {
    cwd: at('.'),
    read(path, limit = defaultFileLimit) {
      const text = texts.get(at(path))
      return text === undefined ? refuse(path, isFolder(at(path))) : readText(path, text, limit)
    },
    list: (folder) => (isFolder(at(folder)) ? namesIn(at(folder), [...texts.keys(), ...folders]) : undefined),
    kind(path) {
      if (texts.has(at(path))) return 'file'
      return isFolder(at(path)) ? 'folder' : 'missing'
    },
    realPath: (path) => (texts.has(at(path)) || isFolder(at(path)) ? at(path) : undefined),
    write: (path, text, expected) => writeAll([{ path, text, expected }]),
    writeAll,
    makeFolder: (path) => void folders.add(at(path)),
    texts: () => new Map(texts),
  }
}

/** The same files, but `path` reads as `content`, as when an editor hands over what is not saved yet. */
export function overlay(files: Files, path: string, content: string | FileRefusal): Files {
  const covered = absolutePath(files.cwd, path)
  const covers = (other: string) => absolutePath(files.cwd, other) === covered
  return {
    ...files,
    read(other, limit = defaultFileLimit) {
      if (!covers(other)) return files.read(other, limit)
      return typeof content === 'string' ? readText(other, content, limit) : content
    },
    list(folder) {
      const names = files.list(folder)
      const inFolder = absolutePath(files.cwd, folder)
      const isHere = isInside(inFolder, covered)
      if (!names && !isHere) return undefined
      const own = isHere ? namesIn(inFolder, [covered]) : []
      return [...new Set([...(names ?? []), ...own])].sort(byCodeUnit)
    },
    kind(other) {
      if (covers(other)) return 'file'
      const kind = files.kind(other)
      return kind === 'missing' && isInside(absolutePath(files.cwd, other), covered) ? 'folder' : kind
    },
    realPath: (other) => files.realPath(other) ?? (covers(other) ? covered : undefined),
  }
}

function check({ path, expected }: FileWrite, found: string | undefined): void {
  if (expected === 'whatever' || (expected ?? undefined) === found) return
  const reason = expected === null ? 'is there already' : 'was changed by another program'
  throw new FileError(path, `${path} ${reason}, so mplan left it alone`)
}

function readText(path: string, text: string, limit: number): FileText | FileRefusal {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= limit) return decodeText(path, bytes)
  return refuseSize(path, limit)
}

function refuse(path: string, isFolder: boolean): FileRefusal {
  if (isFolder) return { refused: 'folder', message: `${path} is a folder, not a file` }
  return { refused: 'missing', message: `there is no file ${path}` }
}

function namesIn(folder: string, paths: string[]): string[] {
  const names = paths
    .filter((path) => path !== folder && isInside(folder, path))
    .map((path) => path.slice(folder.length).replace(/^\//, '').split('/')[0] ?? '')
  return [...new Set(names)].sort(byCodeUnit)
}
