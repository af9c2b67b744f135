/**
 * The strategy of a choir, as several tests have it: nothing is wrong with it, unless its starting point is left out.
 *
 * @param changes `top`: lines above the goals
 */
export const choirStrategy = ({ top = '', baseline = '    baseline: 40\n', owner = 'Jo' } = {}): string => `mplan: 1
${top}goals:
  - id: members
    title: More members of the choir
    metric: members
${baseline}    target: 60
    deadline: 2027-06-30
    why: so that we can sing the great pieces
    owner: ${owner}
`
