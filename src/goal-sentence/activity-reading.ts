/** Whether the sentence promises work rather than a result, and which tokens say so. */
export interface ActivityReading {
  level: 'none' | 'maybe' | 'sure'
  evidence: number[]
}

/** No work is promised. */
export const NONE: ActivityReading = { level: 'none', evidence: [] }
