/** What the sections of a strategy are for, above each of them. */
export const strategyComments: Readonly<Record<string, string>> = {
  mplan:
    'The strategy holds what lasts: why, for whom, where to, with how much. What is done for it stands in plan.yaml.',
  purpose: 'Why the business does this at all.',
  audiences: 'For whom. Goals and tactics point to the ids.',
  positioning: 'Why us and not the other way.',
  metrics: 'The numbers that goals are about. Common ones, such as revenue, need no entry.',
  journey: "The customer's way, step by step.",
  channels: 'Where you meet people.',
  goals:
    'Where to: the business goal, and marketing goals that serve it. Each says which number, from where to where, by when, and why.',
}

/** The same for a plan. */
export const planComments: Readonly<Record<string, string>> = {
  mplan: 'How the goals of strategy.yaml are reached: what, how, where, when, who.',
  tactics: 'Each tactic names the goal it works for. Add more in the same way.',
}
