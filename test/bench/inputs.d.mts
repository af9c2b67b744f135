export function writeProject(folder: string, size: { tactics: number; goals?: number; seed?: number }): void
export function writeWorkspace(folder: string, size: { projects: number }): void
