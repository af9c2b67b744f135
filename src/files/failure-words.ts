/** The code of a failed file system call, such as `ENOSPC`; empty when the failure is of another kind. */
export function failureCode(failure: unknown): string {
  if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string') return failure.code
  return ''
}

const words: Record<string, string> = {
  EACCES: 'you have no right to do that there; ask who owns the folder, or choose another',
  EPERM: 'the system does not allow it; check the rights of the file and its folder, and that no program holds it open',
  EROFS: 'the disk is read-only; choose another folder',
  ENOSPC: 'the disk is full; free some space and run the command again',
  EDQUOT: 'your share of the disk is used up; free some space and run the command again',
  EFBIG: 'the file would be larger than the system allows',
  EIO: 'the disk reports an error; try another disk and check this one',
  EBUSY: 'another program holds it; close that program and run the command again',
  EXDEV: 'the file is mounted from elsewhere and cannot be replaced; mount its folder instead',
  EMFILE: 'too many files are open; close some programs and run the command again',
  ENFILE: 'too many files are open; close some programs and run the command again',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ELOOP: 'it is a link that leads back to itself; remove the link',
  ENOENT: 'its folder does not exist; make the folder first',
  ENOTDIR: 'a part of its path is a file, not a folder; choose another path',
  EISDIR: 'it is a folder; name a file',
  EEXIST: 'it is there already',
}

/** Why a file system call failed and what to do, in plain words. */
export function failureWords(failure: unknown): string {
  const code = failureCode(failure)
  return words[code] ?? `the system reports ${code === '' ? 'an unknown error' : code}`
}
