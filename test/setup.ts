import fc from 'fast-check'

// Property tests draw the same examples in every run, so that a red test is red for everybody.
// FUZZ=1 draws new ones each time.
if (!process.env.FUZZ) fc.configureGlobal({ seed: 20261125 })
