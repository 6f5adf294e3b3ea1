import type { Name } from '../../core/base/name.ts'
import type { Result } from '../../core/base/result.ts'
import { sendingKindOf } from '../../core/charter/structure/channel.ts'
import type { Announcing } from '../../core/foundation/announcements/announcement-effect.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Receipt } from '../running/acting.ts'
import type { RunningFoundation } from '../running.ts'
import type { Trouble } from '../trouble.ts'

/** A text that something else has made: a report, what is sent around about an election. */
export interface ToAnnounce {
  readonly group: Name
  readonly title: string
  /** Markdown, at most 20,000 characters. */
  readonly text: string
  /** Whoever asks for it: they need the power to announce, alone or by a vote. */
  readonly person: PersonId
  /** The same for the same text, however often it is asked for. */
  readonly act: string
  /** Channels of the charter by their addresses; without it all to which announcements are sent. */
  readonly channels?: readonly string[]
  readonly at?: Announcing['at']
}

/** Has a text announced for a group, as its charter lets this person: at once where they decide it alone, else by opening the decision. */
export async function announce(
  running: Pick<RunningFoundation, 'read' | 'act'>,
  { group, title, text, person, act, channels, at }: ToAnnounce,
): Promise<Result<Receipt, Trouble>> {
  const { state } = await running.read()
  const listed = state.groups.get(group)?.charter.channels ?? []
  const all = listed.filter(({ kind }) => sendingKindOf(kind) !== undefined).map((channel) => channel.at)
  return running.act({
    act,
    person,
    command: {
      type: 'move',
      group,
      action: { verb: 'announce', object: '' },
      title,
      text,
      announcing: { channels: channels ?? all, ...(at !== undefined && { at }) },
    },
  })
}
