/**
 * The door to the files of a project. Paths are relative to `cwd` or absolute, with `/` between the parts; they come
 * back as they were given, so that a message shows what the user typed.
 */
export interface Files {
  /** The folder that relative paths start from, absolute, `/` between the parts. */
  cwd: string
  /** Reads a text file: only a regular file, at most `limit` bytes (default 8 MiB), only sound UTF-8. Never throws. */
  read(path: string, limit?: number): FileText | FileRefusal
  /** The names in a folder, sorted by code unit; undefined when it is no folder or may not be read. */
  list(folder: string): string[] | undefined
  /** What a path leads to, links followed. */
  kind(path: string): FileKind
  /** The absolute path with every link followed; undefined when it leads nowhere. */
  realPath(path: string): string | undefined
  /** Writes one file whole or not at all. Throws FileError. */
  write(path: string, text: string, expected: Expected): void
  /** Writes several files, all or none as far as the disk allows. Throws FileError, which says what was written. */
  writeAll(writes: FileWrite[]): void
  /** Makes a folder and those above it; no error when it is there. Throws FileError. */
  makeFolder(path: string): void
}

export type FileKind = 'file' | 'folder' | 'other' | 'missing'

/** What the writer must find on the disk: the text that was read, null for no file, or `whatever`. */
export type Expected = string | null | 'whatever'

export interface FileWrite {
  path: string
  text: string
  expected: Expected
}

/** The text of a file, exactly: a byte order mark at the start stays in it as U+FEFF. */
export interface FileText {
  text: string
  bytes: number
}

/** Reasons that lie in the path (`missing` to `unreadable`), then those that lie in what the file holds. */
export type RefusalKind =
  | 'missing'
  | 'folder'
  | 'not-regular'
  | 'not-allowed'
  | 'unreadable'
  | 'too-large'
  | 'not-utf8'
  | 'utf16'

/** Why a file was not read, in one plain sentence without a full stop. */
export interface FileRefusal {
  refused: RefusalKind
  message: string
  fix?: string
  /** The first line that is not text, from 1. */
  line?: number
}

/** The most bytes a file may have unless the caller says otherwise: 8 MiB. */
export const defaultFileLimit = 8 * 1024 * 1024

/** True when the file was opened and is at fault itself (a finding); false when the path is (wrong use). */
export function isFindingRefusal(refusal: FileRefusal): boolean {
  return refusal.refused === 'too-large' || refusal.refused === 'not-utf8' || refusal.refused === 'utf16'
}
