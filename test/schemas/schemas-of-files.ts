/** The schemas of the files that users write; the others in the folder are about what mplan prints. */
export const schemasOfFiles = ['strategy', 'plan', 'results', 'config', 'values'].map((name) => `${name}.schema.json`)
