/** The absolute path without `.`, `..` and doubled separators; `/` between the parts. Looks at no disk. */
export function absolutePath(cwd: string, path: string): string {
  const given = withSlashes(path)
  const full = isAbsolute(given) ? given : `${withSlashes(cwd)}/${given}`
  const [, drive = '', rest = ''] = /^([A-Za-z]:)?(.*)$/s.exec(full) ?? []
  const parts: string[] = []
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `${drive}/${parts.join('/')}`
}

/** A name in a folder, as a user would type it: `plan.yaml` in `.` is `plan.yaml`, and so is `../plan.yaml` in `plans`. */
export function joinPath(folder: string, name: string): string {
  if (name.startsWith('./')) return joinPath(folder, name.slice(2))
  if (name.startsWith('../')) return joinPath(parentFolder(folder), name.slice(3))
  if (folder === '.' || folder === '') return name
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? ''
}

/** The folder above, as a user would type it: `plans` has `.`, `.` has `..`, `/` has itself. */
export function parentFolder(path: string): string {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path
  if (trimmed === '' || trimmed === '/') return '/'
  if (trimmed === '.') return '..'
  if (baseName(trimmed) === '..') return `${trimmed}/..`
  const cut = trimmed.lastIndexOf('/')
  if (cut === -1) return '.'
  return cut === 0 ? '/' : trimmed.slice(0, cut)
}

/** An absolute path as it is seen from an absolute folder: `plans/2026.yaml`, `../house.yaml`. */
export function relativePath(folder: string, path: string): string {
  const above = folder.split('/').filter(Boolean)
  const parts = path.split('/').filter(Boolean)
  const same = above.findIndex((part, index) => part !== parts[index])
  const shared = same === -1 ? above.length : same
  return [...above.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

/** True when an absolute path is `folder` or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

/** Windows takes both separators and gives the other one. */
function withSlashes(path: string): string {
  return /^[A-Za-z]:\\|^\\\\/.test(path) ? path.replaceAll('\\', '/') : path
}

/** The order of names everywhere: by code unit, the same on every machine and in every language. */
export function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
