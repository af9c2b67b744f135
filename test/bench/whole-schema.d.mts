export function schemaText(name: string): string
