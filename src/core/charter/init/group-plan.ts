import type { Money } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import type { Action } from '../structure/charter.ts'

export const joiningWays = ['application', 'own word', 'invitation', 'appointment'] as const
/** How members come in: by asking, by saying so, by being asked, or sent by the group above. */
export type JoiningWay = (typeof joiningWays)[number]

export const decidingWays = ['majority', 'votes cast', 'two thirds', 'consent'] as const
/** More than half of all; more of those who vote; two thirds of those who vote; nobody objects. */
export type DecidingWay = (typeof decidingWays)[number]

export const planTerms = ['none', '6 months', '12 months', '2 years'] as const
export type PlanTerm = (typeof planTerms)[number]

export const reportTimes = ['none', 'month', 'quarter', 'year'] as const
export type ReportTime = (typeof reportTimes)[number]

/** A single seat beside those of the members: elected among them, or sent by the group above. */
export interface PlannedOffice {
  readonly seat: Name
  readonly number: number
  readonly filledBy: 'members' | 'above'
}

/** What somebody who founds a group has made up their mind about: enough for a charter that can be carried out. */
export interface GroupPlan {
  readonly group: Name
  readonly name: string
  /** The group that it stands under; one without is the root of a foundation. */
  readonly under?: Name
  /** Markdown. */
  readonly purpose: string
  readonly joining: JoiningWay
  /** What those who apply are asked. */
  readonly asks: readonly string[]
  /** With fewer members it cannot go on. */
  readonly least: number
  readonly term: PlanTerm
  readonly offices: readonly PlannedOffice[]
  readonly deciding: DecidingWay
  /** The powers that it asks of the group above. */
  readonly powers: readonly Action[]
  /** The most that one decision may spend; it spends nothing when absent. */
  readonly spends?: Money
  readonly reports: ReportTime
  readonly channels: readonly { readonly kind: string; readonly at: string; readonly public: boolean }[]
  /** What else the group above wants to be stated, each under a heading of its own, as Markdown. */
  readonly stated: readonly { readonly about: string; readonly text: string }[]
  /** How the group above calls what every charter here has: { purpose: "scope" }. */
  readonly headings: Partial<Readonly<Record<PlanSection, string>>>
}

export const planSections = ['purpose', 'members', 'decisions', 'powers', 'reports', 'channels', 'life'] as const
export type PlanSection = (typeof planSections)[number]
