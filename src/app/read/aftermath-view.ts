import type { Instant } from '../../core/base/instant.ts'
import { lineDiff } from '../../core/base/line-diff.ts'
import type { Deciding } from '../../core/charter/structure/charter.ts'
import type { Recipient } from '../../core/charter/structure/recipient.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'
import type { Brought } from '../../core/foundation/powers/brought.ts'
import type { Provisional } from '../../core/foundation/powers/power-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { permission, personRef, type Reader } from './reader.ts'
import type { Permission, PersonRef } from './views.ts'

/** What is still to come of a decision in effect, or has come: an account, an approval, its end. */
export interface AftermathView {
  readonly account?: {
    readonly to: readonly Recipient[]
    readonly due: Instant
    readonly missed?: true
    readonly given?: { readonly by: PersonRef; readonly at: Instant; readonly text: string }
    readonly mayGive: Permission
  }
  readonly provisional?: {
    readonly kind: Provisional['why']['kind']
    /** Who must approve of it, one after the other, or may confirm it. */
    readonly by: readonly Deciding[]
    /** The motion by which they are asked. */
    readonly part?: number
    readonly until?: Instant
    readonly ended?: NonNullable<Provisional['ended']>
  }
  /** In effect since then, while others may still stop it. */
  readonly meanwhile?: Instant
  readonly brought?: Brought
  /** The decision of the body to which it was sent on. */
  readonly referred?: number
}

export function aftermathView(reader: Reader, number: number): AftermathView {
  const { state } = reader.snapshot
  const account = state.accounts.get(number)
  const provisional = state.provisional.get(number)
  const motion = state.motions.get(number)
  const referred = motion === undefined ? undefined : referralOf(state, motion)
  const brought = (motion?.opened ?? state.proposals.get(number)?.moved ?? state.deeds.get(number)?.done)?.brought
  return {
    ...(account !== undefined && !account.told && { account: accountView(reader, number, account) }),
    ...(provisional !== undefined && { provisional: provisionalView(provisional) }),
    ...(motion?.meanwhile !== undefined && motion.phase.kind !== 'settled' && { meanwhile: motion.meanwhile }),
    ...(brought !== undefined && { brought }),
    ...(referred !== undefined && { referred }),
  }
}

/** Only what is over is sent on, and nothing more than once. */
function referralOf({ motions }: FoundationState, { opened, closed }: Motion): number | undefined {
  if (closed === undefined) return undefined
  const sent = motions
    .values()
    .find(({ opened: { because } }) => because?.kind === 'referral' && because.of === opened.motion)
  return sent?.opened.motion
}

function accountView(
  reader: Reader,
  number: number,
  { to, due, given, missed }: NonNullable<ReturnType<Reader['snapshot']['state']['accounts']['get']>>,
): NonNullable<AftermathView['account']> {
  return {
    to,
    due,
    ...(missed !== undefined && { missed: true }),
    ...(given !== undefined && {
      given: { by: personRef(reader, given.by), at: given.at, text: reader.snapshot.text(given.text.digest) },
    }),
    mayGive: permission(reader, { type: 'account', motion: number }),
  }
}

function provisionalView({ why, until, ended }: Provisional): NonNullable<AftermathView['provisional']> {
  const by = why.kind === 'emergency' ? why.by : (why.said.confirmedBy ?? [])
  const part = why.kind === 'emergency' ? why.part : undefined
  return {
    kind: why.kind,
    by,
    ...(part !== undefined && { part }),
    ...(until !== undefined && { until }),
    ...(ended !== undefined && { ended }),
  }
}

/** A correction, with what it has changed. */
export interface CorrectionView {
  readonly at: Instant
  readonly title?: { readonly before: string; readonly after: string }
  /** The lines that differ, as `diff` marks them. */
  readonly text?: readonly string[]
}

/** Each can be as long as the text, and a page that had all of a thousand would be more than a server can make. */
const most_corrections = 20

/** What was put right last, the first first; what came after each is what the next one found. The record has all of it. */
export function correctionsOf(
  reader: Reader,
  { corrections, title, text }: Motion | Proposal,
): readonly CorrectionView[] {
  const shown = corrections.slice(-most_corrections)
  return shown.map((correction, index): CorrectionView => {
    const later = shown.slice(index + 1)
    const titleAfter = later.find((one) => one.title !== undefined)?.title ?? title
    const textAfter = later.find((one) => one.text !== undefined)?.text ?? text
    return {
      at: correction.at,
      ...(correction.title !== undefined &&
        titleAfter !== undefined && { title: { before: correction.title, after: titleAfter } }),
      ...(correction.text !== undefined &&
        textAfter !== undefined && {
          text: lineDiff(reader.snapshot.text(correction.text.digest), reader.snapshot.text(textAfter.digest)),
        }),
    }
  })
}
