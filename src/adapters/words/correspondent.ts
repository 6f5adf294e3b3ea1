import type { NoticeDigest } from '../../app/notices/notice-digest.ts'
import type { ChosenKind, NoticeKind } from '../../app/notices/notice-kind.ts'
import type { Occasion } from '../../app/occasions.ts'
import type { Correspondent } from '../../app/ports.ts'
import type { AwaitingView } from '../../app/read/awaiting-views.ts'
import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { LetterLinks, LetterPage } from './letter-links.ts'
import { digestWords, type LetterFoot, laidOut, occasionWords } from './letters.ts'
import type { Locale } from './locale.ts'
import { noticeWords } from './notice-words.ts'

/** Writes letters in one language. */
export function correspondent(links: LetterLinks, locale: Locale): Correspondent {
  const words = noticeWords(locale)
  return {
    letter(occasion) {
      const said = occasionWords(occasion, locale)
      const link = links.page(pageOf(occasion))
      const labelled = occasion.acts.map((act) => ({ act, label: words.actOn(act, labelIn(occasion)) }))
      return (person) => {
        const whose = { foundation: occasion.foundation.name, person }
        const acts = labelled.map(({ act, label }) => ({ label, link: links.act(whose, act) }))
        return laidOut({ ...said, link, acts, foot: footOf(occasion.notice, whose) }, locale)
      }
    },
    digest(digest) {
      const { person, foundation } = digest
      const whose = { foundation: foundation.name, person }
      const said = digestWords(
        digest,
        {
          desk: links.page({ kind: 'desk' }),
          happened: (occasion) => links.page(pageOf(occasion)),
          awaiting: ({ item }) => links.page(placeOf(item, foundation.name)),
          act: (act) => links.act(whose, act),
        },
        locale,
      )
      return laidOut({ ...said, foot: footOf(kindOf(digest), whose) }, locale)
    },
  }

  function footOf(
    kind: NoticeKind | 'all',
    whose: { readonly foundation: Name; readonly person: PersonId },
  ): LetterFoot {
    const choose = { label: words.choose, link: links.page({ kind: 'notices', foundation: whose.foundation }) }
    if (kind === 'own seat') return { why: words.always, links: [choose] }
    const stop = links.stop(whose, kind)
    return { why: words.because[kind], links: [{ label: words.stop[kind], link: stop }, choose], unsubscribe: stop }
  }
}

/** A reminder of one thing is stopped as such; with other things in it, a letter is stopped with all others. */
function kindOf({ why, happened, awaiting: [only, ...others] }: NoticeDigest): ChosenKind | 'all' {
  if (why !== 'reminder' || happened.length > 0 || others.length > 0) return 'all'
  return only?.notice === 'term ends' ? 'term ends' : 'reminder'
}

function labelIn(occasion: Occasion): (option: Name) => string {
  if (occasion.kind === 'happened') return (option) => option
  const { options } = occasion.opened.rule
  return (option) => options.find(({ name }) => name === option)?.label ?? option
}

function pageOf(occasion: Occasion): LetterPage {
  const foundation = occasion.foundation.name
  switch (occasion.kind) {
    case 'vote opened':
    case 'decision closed':
      return { kind: 'decision', foundation, number: occasion.opened.motion }
    case 'happened': {
      const { event } = occasion.happened
      if ('election' in event && typeof event.election === 'number')
        return { kind: 'election', foundation, number: event.election }
      if ('motion' in event && event.motion !== undefined) return { kind: 'decision', foundation, number: event.motion }
      if ('consultation' in event && event.consultation !== undefined)
        return { kind: 'consultation', foundation, number: event.consultation }
      if ('request' in event && typeof event.request === 'number')
        return { kind: 'request', foundation, number: event.request }
      if ('promise' in event) return { kind: 'promise', foundation, number: event.promise }
      if ('payment' in event) return { kind: 'groupMoney', foundation, group: event.group }
      if (event.type === 'DeliveryNoted') return { kind: 'deliveries', foundation }
      const { group } = occasion
      return group === undefined ? { kind: 'foundation', foundation } : { kind: 'group', foundation, group: group.name }
    }
  }
}

function placeOf(item: AwaitingView['item'], foundation: Name): LetterPage {
  if ('motion' in item) return { kind: 'decision', foundation, number: item.motion }
  if ('election' in item) return { kind: 'election', foundation, number: item.election }
  if ('consultation' in item) return { kind: 'consultation', foundation, number: item.consultation }
  if ('request' in item) return { kind: 'request', foundation, number: item.request }
  if ('promise' in item) return { kind: 'promise', foundation, number: item.promise }
  if (item.kind === 'delivery') return { kind: 'deliveries', foundation }
  return { kind: 'group', foundation, group: item.group }
}
