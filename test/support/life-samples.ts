import type { ClauseRef } from '../../src/core/charter/structure/charter.ts'
import type { FactCondition } from '../../src/core/charter/structure/fact-condition.ts'
import type { LifeEvent } from '../../src/core/foundation/life/life-event.ts'
import type { LifeRefusal } from '../../src/core/foundation/life/life-refusal.ts'

const group = 'packaging'
const name = 'Packaging Work Group'
const at = '2026-11-23T08:30:00.000Z'
const clause: ClauseRef = { group, anchor: 'decisions', title: 'Decisions' }
const charter = { digest: 'ab', bytes: 1, type: 'text/markdown' } as const
const seat = 'member'
const fewer: FactCondition = {
  kind: 'compare',
  relation: '<',
  left: { kind: 'holders', of: { group, seat } },
  right: { kind: 'number', value: { numerator: 2, denominator: 1 } },
}
const board = { kind: 'group', group: 'psf-board' } as const
const wrong = {
  code: 'unknown-name',
  severity: 'error',
  file: 'packaging.md',
  place: { line: 24, column: 13 },
  message: '"membr" is neither a seat nor a group',
} as const

/** One of every kind, so that a new kind breaks the build until it has its words. */
export const lifeRefusals: { readonly [Kind in LifeRefusal['type']]: Extract<LifeRefusal, { type: Kind }> } = {
  GroupIsEnded: { type: 'GroupIsEnded', group, how: 'retired', successor: 'psf-board' },
  GroupIsDormant: { type: 'GroupIsDormant', group },
  GroupExists: { type: 'GroupExists', group, status: 'active' },
  NotADraft: { type: 'NotADraft', group },
  NothingToRevive: { type: 'NothingToRevive', group, status: 'dissolved' },
  OnlyTheDrafter: { type: 'OnlyTheDrafter', group, drafter: 'ada-sample' },
  TooManyDrafts: { type: 'TooManyDrafts', most: 5 },
  MustStandUnder: { type: 'MustStandUnder', group, under: 'nowhere' },
  CharterOfAnother: { type: 'CharterOfAnother', group, says: 'grants' },
  CharterHasErrors: { type: 'CharterHasErrors', group, findings: [wrong] },
  CharterNeeded: { type: 'CharterNeeded', group },
  ChangeAwaited: { type: 'ChangeAwaited', group, from: at },
  OneOptionNeeded: { type: 'OneOptionNeeded', group },
  NothingChanges: { type: 'NothingChanges', group },
  MustState: { type: 'MustState', group, missing: ['purpose', 'how members are chosen'], clause },
  NeedsNotMet: { type: 'NeedsNotMet', group, condition: fewer, clause },
  NoSuchOffer: { type: 'NoSuchOffer', group, seat },
  OfferedAlready: { type: 'OfferedAlready', group, seat },
  NotByOffer: { type: 'NotByOffer', group, seat, clause },
  GroupsStandBelow: { type: 'GroupsStandBelow', group: 'psf-board', below: [group, 'grants'] },
  NothingToExtend: { type: 'NothingToExtend', group, clause },
  ExtendedEnough: { type: 'ExtendedEnough', group, most: 2, clause },
  NothingToKeep: { type: 'NothingToKeep', group },
}

export const lifeEvents: readonly LifeEvent[] = [
  { type: 'CharterAdopted', group, name, charter, motion: 12 },
  { type: 'CharterAwaited', group, name, charter, from: at, motion: 12 },
  { type: 'CharterAwaited', group, name, charter },
  { type: 'CharterPassedOver', group, why: 'needs not met', motion: 12 },
  { type: 'CharterPassedOver', group, why: 'changed meanwhile', motion: 12 },
  { type: 'CharterPassedOver', group, why: 'errors' },
  { type: 'DraftDropped', group },
  { type: 'SeatOffered', group, seat, person: 'ada-sample' },
  { type: 'OfferTakenBack', group, seat, person: 'ada-sample' },
  { type: 'OfferTakenBack', group, seat, person: 'ada-sample', why: 'not seated' },
  { type: 'GroupDormant', group, why: 'condition', condition: fewer },
  { type: 'GroupDormant', group, why: 'its time' },
  { type: 'GroupRevived', group, motion: 12 },
  { type: 'GroupEnded', group, how: 'retired', why: 'decision', motion: 12, successor: 'psf-board' },
  { type: 'GroupEnded', group, how: 'retired', why: 'condition', condition: fewer },
  { type: 'GroupEnded', group, how: 'retired', why: 'its time', report: { to: [{ kind: 'everyone' }], due: at } },
  {
    type: 'GroupEnded',
    group,
    how: 'dissolved',
    why: 'with another',
    barred: { groups: [group, 'psf-board'], until: at },
  },
  { type: 'GroupEndMoved', group, until: at, motion: 12 },
  { type: 'EndingAnnounced', group, of: 'retired', condition: fewer, until: at, unless: [board] },
  { type: 'EndingAnnounced', group, of: 'dormant', condition: fewer, until: at },
  { type: 'EndingAverted', group, of: 'retired', condition: fewer, why: 'decided otherwise', motion: 12 },
  { type: 'EndingAverted', group, of: 'dormant', condition: fewer, why: 'not so any more' },
]
