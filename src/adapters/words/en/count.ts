import { counted } from './counted.ts'
import { listed } from './listed.ts'

type LaneAs = 'elected' | 'not elected' | 'nobody'
type StageKind = 'first preferences' | 'surplus' | 'exclusion' | 'iteration'

const ofBars = {
  votes: 'Votes',
  approvals: 'Approvals',
  scores: 'Points',
  wins: 'Wins less losses',
  'worst defeats': 'Worst defeat',
} as const

/** A count as its pictures and tables tell it. */
export const englishCount = {
  candidate: 'Candidate',
  outcome: 'Outcome',
  quota: 'Quota',
  asTable: 'The same as a table',
  nobody: 'Counting for nobody',
  residual: 'Lost by cutting',
  flow: {
    title: 'Votes from stage to stage',
    description: (stages: number, elected: readonly string[]) =>
      `${counted(stages, 'stage', 'stages')}; ${elected.length === 0 ? 'nobody' : listed(elected, 'and')} elected. Each line is one candidate, its bars what they have at each stage, the bands what moves on. The table below has every number.`,
    stage: (stage: number, kind: StageKind) =>
      ({
        'first preferences': `${stage} First`,
        surplus: `${stage} Surplus`,
        exclusion: `${stage} Out`,
        iteration: `${stage}`,
      })[kind],
    lane: (name: string, as: LaneAs, ends: number | undefined) => {
      if (as === 'nobody') return name
      if (as === 'elected') return ends === undefined ? `${name} · elected` : `${name} · elected at ${ends + 1}`
      return ends === undefined ? name : `${name} · out at ${ends + 1}`
    },
    what: (kind: StageKind, names: readonly string[]) => {
      switch (kind) {
        case 'first preferences':
          return 'First preferences'
        case 'surplus':
          return `Surplus of ${listed(names, 'and')}`
        case 'exclusion':
          return `${listed(names, 'and')} out`
        case 'iteration':
          return names.length === 0 ? 'Shared out anew' : `${listed(names, 'and')} out`
      }
    },
    outcome: (as: LaneAs, ends: number | undefined) => {
      if (as === 'nobody') return ''
      const at = ends === undefined ? '' : ` at stage ${ends + 1}`
      return as === 'elected' ? `elected${at}` : ends === undefined ? 'not elected' : `excluded${at}`
    },
  },
  matrix: {
    title: (of: 'preferences' | 'paths') => (of === 'preferences' ? 'Who is preferred to whom' : 'Strongest paths'),
    description: (of: 'preferences' | 'paths', winners: readonly string[]) =>
      of === 'paths'
        ? 'A row says how strong the strongest path of defeats from its candidate to the one of the column is; a wedge marks where it is stronger than the way back.'
        : `A row says how many prefer its candidate to the one whose number stands over the column; a wedge marks where they are more than the other way. ${winners.length === 0 ? 'Nobody wins against all others.' : `${listed(winners, 'and')} wins against all others.`}`,
    over: (of: 'preferences' | 'paths') => (of === 'preferences' ? 'Prefer … to' : 'From … to'),
  },
  bars: {
    title: ({
      of,
      round,
      rule,
    }: {
      readonly of: keyof typeof ofBars
      readonly round?: number
      readonly rule?: string
    }) => `${ofBars[of]}${rule === undefined ? '' : ` by ${rule}`}${round === undefined ? '' : ` in round ${round}`}`,
    description: (elected: readonly string[]) =>
      elected.length === 0
        ? 'The best first. Nobody is elected by this alone.'
        : `The best first. Elected: ${listed(elected, 'and')}.`,
    of: (of: keyof typeof ofBars) => ofBars[of],
    name: (name: string, as: 'elected' | 'finalist' | 'not elected') =>
      as === 'elected' ? `${name} · elected` : as === 'finalist' ? `${name} · in the runoff` : name,
    outcome: (as: 'elected' | 'finalist' | 'not elected') =>
      ({ elected: 'elected', finalist: 'in the runoff', 'not elected': 'not elected' })[as],
    runoff: 'Runoff',
    neither: 'Prefer neither',
    noPreference: (votes: string) => `${votes} prefer neither`,
  },
  budget: {
    title: 'What the budget pays for',
    description: (spent: string, budget: string, chosen: number) =>
      `${counted(chosen, 'project', 'projects')} chosen for ${spent} of ${budget}. The bar on top is the budget.`,
    spent: (spent: string) => `${spent} spent`,
    of: (budget: string) => `of ${budget}`,
    name: (name: string, chosen: boolean) => (chosen ? `${name} · chosen` : name),
    amounts: (cost: string, support: string) => `costs ${cost} · ${support} for it`,
    outcome: (chosen: boolean) => (chosen ? 'chosen' : 'not chosen'),
    project: 'Project',
    cost: 'Cost',
    sum: 'Together',
  },
  grid: {
    title: 'Committees',
    description: (columns: number, more: number) =>
      `${counted(columns, 'committee', 'committees')}, a column each, numbered as in the table${more === 0 ? '' : `; ${more} more are not drawn`}.`,
    column: 'No.',
    rule: 'Rule',
    members: 'Members',
  },
}
