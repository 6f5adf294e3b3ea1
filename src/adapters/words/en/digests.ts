import type { NoticeDigest } from '../../../app/notices/notice-digest.ts'
import type { Occasion } from '../../../app/occasions.ts'
import type { AwaitingView } from '../../../app/read/awaiting-views.ts'
import { momentWords } from '../date-words.ts'
import type { DigestLinks, LetterItem, LinkedWords } from '../letters.ts'
import { matter, sentenceOf, shortened } from './letter-matter.ts'
import { englishNotices } from './notices.ts'
import { englishPages } from './pages.ts'

const { motions } = englishPages
const { lead } = englishNotices
const atOnce = 'Or do it from here, each by one button'

/** Letters of what awaits somebody, and of several things at once. */
export const englishDigests = {
  /** Of one thing that somebody has not done. */
  reminder(digest: NoticeDigest, view: AwaitingView, links: DigestLinks): LinkedWords {
    const { item, group } = view
    const title = englishNotices.title(view)
    return {
      subject: `[REMINDER] ${shortened(title)} (${group.title})`,
      greeting: lead.reminder,
      facts: [
        { label: 'What', value: title },
        ...(item.by === undefined
          ? []
          : [{ label: englishNotices.until[item.kind], value: momentWords(item.by, 'en', digest.zone) }]),
        ...(item.clause === undefined ? [] : [{ label: 'Clause', value: `${item.clause.title}, ${group.title}` }]),
        { label: 'Foundation', value: digest.foundation.title },
      ],
      action: 'See what it is about',
      link: links.awaiting(view),
      atOnce,
      acts: actsOf(view, links),
      after: ['Once it is done, or is over, you are not reminded of it any more.'],
    }
  },

  digest(digest: NoticeDigest, links: DigestLinks): LinkedWords {
    const { foundation, awaiting, happened, why, zone } = digest
    return {
      subject: `[${shortened(foundation.title)}] ${told(awaiting.length, happened.length)}`,
      greeting: opening[why](foundation.title),
      sections: [
        ...section('Awaits you', awaiting, (view) => awaitingItem(view, zone, links)),
        ...section('Has happened', happened, (occasion) => happenedItem(occasion, zone, links)),
      ],
      action: 'Open your desk',
      link: links.desk,
      after: [],
    }
  },

  atOnce,
}

/** Mail servers refuse letters of megabytes; what is left out stands where the letter leads. */
const most_items = 50

function section<Thing>(title: string, things: readonly Thing[], itemOf: (thing: Thing) => LetterItem) {
  if (things.length === 0) return []
  const counted = things.length > most_items ? `${title}: ${most_items} of ${things.length}` : title
  return [{ title: counted, items: things.slice(0, most_items).map(itemOf) }]
}

const opening = {
  reminder: (foundation: string) => `These still await you in ${foundation}.`,
  daily: (foundation: string) => `Your letter of the day from ${foundation}.`,
  weekly: (foundation: string) => `Your letter of the week from ${foundation}.`,
  late: (foundation: string) =>
    `Some of this happened in ${foundation} while no letters went out, or after too many for one day. It is what still holds.`,
} as const satisfies Readonly<Record<NoticeDigest['why'], (foundation: string) => string>>

function told(awaiting: number, happened: number): string {
  const waits = awaiting === 1 ? '1 thing awaits you' : `${awaiting} things await you`
  const been = happened === 1 ? '1 has happened' : `${happened} have happened`
  if (happened === 0) return waits
  return awaiting === 0 ? been.replace(' ', happened === 1 ? ' thing ' : ' things ') : `${waits}, ${been}`
}

function awaitingItem(view: AwaitingView, zone: string, links: DigestLinks): LetterItem {
  const { item, group } = view
  const until = item.by === undefined ? '' : ` ${englishNotices.until[item.kind]} ${momentWords(item.by, 'en', zone)}.`
  return {
    label: englishNotices.title(view),
    detail: `${group.title}.${until}`,
    link: links.awaiting(view),
    acts: actsOf(view, links),
  }
}

function actsOf({ item, matter }: AwaitingView, links: DigestLinks): LetterItem['acts'] {
  const labelOf = (option: string) => matter?.options.find(({ name }) => name === option)?.label ?? option
  return item.acts.map((act) => ({ label: englishNotices.actOn(act, labelOf), link: links.act(act) }))
}

function happenedItem(occasion: Occasion, zone: string, links: DigestLinks): LetterItem {
  const link = links.happened(occasion)
  switch (occasion.kind) {
    case 'vote opened':
      return {
        label: `A vote has opened: ${matter(occasion)}`,
        detail: `${occasion.group.title}. It closes ${momentWords(occasion.opened.closes, 'en', zone)}.`,
        link,
        acts: [],
      }
    case 'decision closed': {
      const { is, outcome } = occasion.closed
      return {
        label: `${matter(occasion)}: ${motions.outcomeNamed(is, outcome)}`,
        detail: `${occasion.group.title}, ${momentWords(occasion.at, 'en', zone)}.`,
        link,
        acts: [],
      }
    }
    case 'happened':
      return {
        label: sentenceOf(occasion),
        detail: momentWords(occasion.happened.at, 'en', zone),
        link,
        acts: [],
      }
  }
}
