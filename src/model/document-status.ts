/** True of a strategy or a plan that is neither closed nor put away. */
export const isRunning = (status: string): boolean => status !== 'closed' && status !== 'archived'
