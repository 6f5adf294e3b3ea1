import type { Channel } from '../../charter/structure/channel.ts'
import { addressOf, targetKindOf, targetOf } from '../../charter/structure/channel-target.ts'
import type { CharterCheck } from './check.ts'

/** A channel of a kind to which Remit sends announcements, at which none could arrive, or with a key that says nothing there. */
export const channelNotReached: CharterCheck = ({ channels }, find) => {
  for (const channel of channels) {
    const problem = problemOf(channel)
    if (problem !== undefined) find('channel-not-reached', channel.place, problem)
  }
}

function problemOf(channel: Channel): string | undefined {
  const { kind, at, category, visibility } = channel
  const target = targetKindOf(channel)
  if (category !== undefined && target !== 'discourse')
    return `"category" says nothing of a channel of the kind "${kind}"`
  if (visibility !== undefined && target !== 'mastodon')
    return `"visibility" says nothing of a channel of the kind "${kind}"`
  if (target === undefined) return undefined
  if (targetOf(channel) === undefined)
    return `No announcement can go to "${at}": the address of the kind "${kind}" is one as "${addressOf[target]}"`
  if (/^http:/i.test(at)) return `No announcement goes to "${at}", since anybody on the way could read and change it`
  return undefined
}
