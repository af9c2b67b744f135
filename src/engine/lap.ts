/** Called at the end of a stage: the time since the call before went into it. The engine itself knows no clock. */
export type Lap = (stage: string) => void
