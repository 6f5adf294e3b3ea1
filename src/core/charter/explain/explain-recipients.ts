import { type Name, spoken } from '../../base/name.ts'
import type { Recipient } from '../structure/recipient.ts'
import { groupWords, holdersWords, listed, type Surroundings } from './explain-wording.ts'

/** After "to": "everyone", "the forum", "the Board", "the members". */
export function recipientWords(recipient: Recipient, own: Name, among: Surroundings): string {
  switch (recipient.kind) {
    case 'everyone':
      return 'everyone'
    case 'channel':
      return `the ${spoken(recipient.channel)} channel`
    case 'group':
      return groupWords(recipient.group, among)
    case 'seat':
      return holdersWords(recipient.seat, own, among)
  }
}

export function recipientsWords(recipients: readonly Recipient[], own: Name, among: Surroundings): string {
  return listed(recipients.map((recipient) => recipientWords(recipient, own, among)))
}
