/** Ids that are told where one of them may be meant. */
export const mostListed = 6

/** `write leads-27, the only goal there is`, `write one of these: leads-27, list` */
export function proposal(kind: string, known: string[]): string {
  return known.length === 1 ? `write ${known[0]}, the only ${kind} there is` : `write one of these: ${listed(known)}`
}

/** `leads-27, list`; where there are many, the first of them. */
export function listed(ids: string[]): string {
  return ids.length > mostListed ? `${ids.slice(0, mostListed).join(', ')} …` : ids.join(', ')
}
