/**
 * A function that works something out once for each thing it is asked about, and keeps it as long as that thing: rule
 * after rule asks the same of a project.
 */
export function onceFor<About extends object, Found>(findOut: (about: About) => Found): (about: About) => Found {
  const known = new WeakMap<About, { found: Found }>()
  return (about) => {
    const before = known.get(about)
    if (before) return before.found
    const found = findOut(about)
    known.set(about, { found })
    return found
  }
}
