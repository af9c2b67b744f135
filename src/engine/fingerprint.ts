/**
 * A short word that stays the same for the same parts: 64 bits of FNV-1a in two halves with different seeds
 * (Fowler, Noll, Vo), enough to tell the findings of a project apart; nothing secret hangs on it.
 */
export function fingerprint(parts: string[]): string {
  const text = parts.join('\u0000')
  return half(text, 0x811c9dc5) + half(text, 0x01000193)
}

function half(text: string, seed: number): string {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
