import type { Announcement } from '../../core/foundation/announcements/announcement-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Said } from './channel-port.ts'

/** The address of an announcement's page on the site, whole. */
export type AnnouncementLink = (foundation: string, announcement: number) => string

/** What an announcement says to its channels. */
export function saidIn(
  { state, text }: { readonly state: FoundationState; readonly text: (digest: string) => string },
  announcement: Pick<Announcement, 'number' | 'group' | 'title' | 'corrects'> & {
    readonly text: { readonly digest: string }
  },
  linkTo: AnnouncementLink,
): Said {
  const { number, title, corrects } = announcement
  return saying(state, { ...announcement, text: text(announcement.text.digest) }, linkTo, {
    number,
    title,
    ...(corrects !== undefined && { corrects }),
  })
}

interface Words {
  readonly group: string
  readonly text: string
}

/** The same of words that are only about to be announced, under the number that they would get. */
export function saying(
  state: FoundationState,
  { group, text }: Words,
  linkTo: AnnouncementLink,
  { number, title, corrects }: { readonly number: number; readonly title: string; readonly corrects?: number },
): Said {
  const { founded } = state
  if (founded === undefined) throw new Error('Nothing is announced before a foundation is set up')
  const corrected = corrects === undefined ? undefined : state.announcements.get(corrects)
  return {
    foundation: { name: founded.name, title: founded.title },
    group: { name: group, title: state.groups.get(group)?.title ?? group },
    title,
    text,
    link: linkTo(founded.name, number),
    ...(corrected !== undefined && {
      corrects: {
        title: corrected.title,
        number: corrected.number,
        link: linkTo(founded.name, corrected.number),
      },
    }),
  }
}
