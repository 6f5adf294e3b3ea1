import type { Name } from '../../base/name.ts'
import type { DecidingWay, GroupPlan } from './group-plan.ts'

/** How a plan's group decides, as prose and as the block that carries it out. */
export function decidingText(plan: Pick<GroupPlan, 'deciding' | 'offices'>): string {
  const { says, keys } = ways[plan.deciding]
  const above = plan.offices.filter(({ filledBy }) => filledBy === 'above').map(({ seat }) => seat)
  const voters = above.length === 0 ? 'member' : `[${['member', ...above].join(', ')}]`
  return `${says}

\`\`\`charter
rules:
  ${ruleOf(plan)}:
    voters: ${voters}
${keys.map((key) => `    ${key}\n`).join('')}powers:
  - { may: resolve, by: ${ruleOf(plan)} }
\`\`\``
}

export function ruleOf({ deciding }: Pick<GroupPlan, 'deciding'>): Name {
  return ways[deciding].rule
}

interface Way {
  readonly rule: Name
  readonly says: string
  readonly keys: readonly string[]
}

const ways: Readonly<Record<DecidingWay, Way>> = {
  majority: {
    rule: 'majority',
    says: 'A motion is carried when more than half of all who have a vote are for it.',
    keys: [
      'options: [for, against, abstain]',
      'passes: for > 1/2 of voters',
      'recusal: leaves the base',
      'open: 7 days',
      'closes early: when certain',
    ],
  },
  'votes cast': {
    rule: 'vote',
    says: 'A motion is carried when at least half of us take part and more are for it than against it.',
    keys: [
      'options: [for, against, abstain]',
      'passes: for > against',
      'quorum: cast >= 1/2 of voters',
      'recusal: leaves the base',
      'open: 7 days',
    ],
  },
  'two thirds': {
    rule: 'two thirds',
    says: 'A motion is carried when at least half of us take part and two thirds of those who say yes or no are for it.',
    keys: [
      'options: [for, against, abstain]',
      'passes: for >= 1 and for >= 2/3 of counted',
      'quorum: cast >= 1/2 of voters',
      'recusal: leaves the base',
      'open: 7 days',
    ],
  },
  consent: {
    rule: 'consent',
    says: 'A motion is carried when at least one of us agrees and nobody objects within a week. Whoever objects says why.',
    keys: [
      'options: [agree, object, abstain]',
      'objection: needs a reason',
      'passes: agree >= 1 and object = 0',
      'recusal: leaves the base',
      'open: 7 days',
    ],
  },
}
