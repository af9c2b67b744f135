import { english } from './english.ts'
import { indexLexicon } from './lexicon-index.ts'

/** All languages whose goal sentences are read, for the build: at run time they are in src/generated/lexicons.ts. */
export const languages = [english].map(indexLexicon)
