import type { ElectionView } from '../../../app/read/elections/election-view.ts'
import type { ContestResultView } from '../../../app/read/elections/result-view.ts'
import type { PersonRef } from '../../../app/read/views.ts'
import { spoken } from '../../../core/base/name.ts'
import { momentWords } from '../date-words.ts'
import { listed } from './listed.ts'
import { englishPages } from './pages.ts'

const { site } = englishPages

/** An election as its pages show it, and where they stand. */
export interface Announced {
  /** "Packaging Council: member". */
  readonly title: string
  readonly view: ElectionView
  readonly url: string
}

/** A title and a text as Markdown. */
export interface ToAnnounce {
  readonly title: string
  readonly text: string
}

/** As long as a message may be on most networks. */
const short_letters = 300
/** As long as the title of an announcement may be. */
export const longest_title = 200

/**
 * What an elections officer sends to lists, forums and newsletters: how far the election is, its dates, and after the close who was elected and how to
 * count again; below it the same in one message.
 */
export function englishAnnouncement(announced: Announced): string {
  const { title, view, url } = announced
  const results = resultsIn(view)
  const short = shortened(`${title}: ${results[0] ?? stateOf(view)}`, short_letters - url.length - 1)
  const paragraphs = [`Election in ${view.foundation.title}: ${title}`, ...saidOf(announced)]
  return `${paragraphs.join('\n\n')}\n\n--\nIn one message:\n\n${short} ${url}\n`
}

/** The same as an announcement of the group, for whoever announces it to change. */
export function englishElectionToAnnounce(announced: Announced): ToAnnounce {
  return { title: shortened(`Election: ${announced.title}`, longest_title), text: saidOf(announced).join('\n\n') }
}

function saidOf({ view, url }: Announced): readonly string[] {
  const { timeline, contests } = view
  const dates = timeline.map(({ phase, from, until }) => `- ${spoken(phase)}: ${moment(from)} to ${moment(until)}`)
  const results = resultsIn(view)
  const hasBundle = contests.some(({ result }) => result?.bundle !== undefined)
  const recount = 'Anybody can count it again: the page has a button for that, and a file for `npx remit count`.'
  return [
    stateOf(view),
    ...results,
    ...(hasBundle ? [recount] : []),
    ...(results.length > 0 ? [] : [`Its dates:\n${dates.join('\n')}`]),
    url,
  ]
}

function resultsIn({ contests }: ElectionView): readonly string[] {
  return contests.flatMap(({ electorate, result }) => (result === undefined ? [] : [resultOf(result, electorate)]))
}

function stateOf({ phase }: ElectionView): string {
  switch (phase.kind) {
    case 'phase':
      return phaseWords[phase.holds](moment(phase.until))
    case 'tied':
      return `The vote is over and tied; those who are asked have until ${moment(phase.until)} to settle it.`
    case 'counted':
      return `The votes are counted; the election goes on until ${moment(phase.until)}.`
    case 'challengeable':
      return `The votes are counted; the result can be challenged until ${moment(phase.until)}.`
    case 'awaiting':
      return `The votes are counted; the result waits for its ${phase.what}.`
    case 'challenged':
      return 'The result was challenged, and waits for the answer.'
    case 'advised':
      return 'The votes are counted; they advise those who appoint.'
    case 'over':
      return overWords[phase.how]
  }
}

const phaseWords = {
  roll: (until: string) => `Who wants to vote can ask for a ballot until ${until}.`,
  nominations: (until: string) => `Nominations are open until ${until}.`,
  questions: (until: string) => `Candidates can be asked until ${until}.`,
  vote: (until: string) => `The vote is open until ${until}.`,
  draw: (until: string) => `Who is elected is drawn on ${until}.`,
  wait: (until: string) => `The next step comes on ${until}.`,
} as const

const overWords = {
  filled: 'The election is over and the seats are filled.',
  advised: 'The election is over; its result advises those who appoint.',
  void: 'The election is over without a result.',
  rerun: 'The election is held again.',
  'called off': 'The election was called off.',
} as const

function resultOf({ result, cast, voters }: ContestResultView, electorate: string | undefined): string {
  const of = electorate === undefined ? '' : ` by ${spoken(electorate)}`
  const turnout = `${cast} of ${voters} voters voted.`
  switch (result.kind) {
    case 'elected':
      return `Elected${of}: ${listed(
        result.elected.map(({ person }) => nameOf(person)),
        'and',
      )}. ${turnout}`
    case 'tied':
      return `Tied for the last ${result.places === 1 ? 'place' : 'places'}${of}: ${listed(result.among.map(nameOf), 'and')}. ${turnout}`
    case 'no quorum':
      return `Too few voted${of}. ${turnout}`
    case 'default option':
      return `Nobody was elected${of}: the option against all has won. ${turnout}`
    case 'no candidates':
      return `Nobody stood${of}.`
    case 'rerun':
    case 'not counted':
      return `The vote${of} came to no result. ${turnout}`
  }
}

function nameOf({ name }: PersonRef): string {
  return name ?? site.unnamed
}

function moment(instant: string): string {
  return momentWords(instant, 'en')
}

export function shortened(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, Math.max(0, most - 1))
        .join('')
        .trimEnd()}…`
}
