import type { DecisionClosed, Happened, VoteOpened } from '../../../app/occasions.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { explainRule } from '../../../core/charter/explain/explain-rule.ts'
import { groupWords, typographic } from '../../../core/charter/explain/explain-wording.ts'
import type { ClosesEarly } from '../../../core/charter/structure/rule.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Fact, LetterWords } from '../letters.ts'
import { englishDigests } from './digests.ts'
import { type AboutVote, matter, sentenceOf, shortened } from './letter-matter.ts'
import { englishNotices } from './notices.ts'
import { englishPages } from './pages.ts'

const { motions, decision, site } = englishPages
const { lead } = englishNotices

export const englishLetters = {
  signIn: (host: string): LetterWords => ({
    subject: `Sign in to ${host}`,
    greeting: `Somebody, most likely you, asked to sign in to ${host} with this address.`,
    action: 'Sign in',
    after: [
      'The link can be used once, within a quarter of an hour.',
      'If you did not ask for it, leave this letter alone: without the link nobody gets in.',
    ],
  }),

  voteOpened(occasion: VoteOpened): LetterWords {
    const { opened, group, foundation, charters } = occasion
    const { size } = opened.electorate
    return {
      subject: `[VOTE] ${shortened(matter(occasion))} (${group.title})`,
      greeting: `A vote has opened in ${groupWords(group.name, charters)}, and you may vote.`,
      facts: [
        ...matterFacts(occasion),
        { label: 'Closes', value: `${momentWords(opened.closes, 'en')}${earlier[opened.rule.closesEarly]}` },
        { label: 'Voters', value: size === 1 ? 'you alone' : `${size}, you among them` },
        { label: 'Foundation', value: foundation.title },
      ],
      action: 'Read it and vote',
      after: [
        ...joint(occasion),
        `How it is decided: ${explainRule(opened.rule, charters).join(' ')}`,
        'You have a vote by a seat that you held when it opened; the page says which. Until it closes you can change your vote.',
      ],
    }
  },

  decision(occasion: DecisionClosed): LetterWords {
    const { group, foundation, charters, closed, at } = occasion
    const { is, outcome, why } = closed
    const result = is === outcome ? is : `${spoken(outcome)} (${is})`
    return {
      subject: `[RESULT][VOTE] ${shortened(matter(occasion))} (${group.title}): ${result}`,
      greeting: `A vote in ${groupWords(group.name, charters)} has closed: ${result}.`,
      facts: [
        ...matterFacts(occasion),
        { label: 'Outcome', value: motions.outcomeNamed(is, outcome) },
        { label: 'Votes', value: votes(occasion) },
        { label: 'Closed', value: `${momentWords(at, 'en')}, ${motions.why[why]}` },
        { label: 'What followed', value: followed(occasion) },
        { label: 'Foundation', value: foundation.title },
      ],
      action: 'See the decision',
      after: [
        ...joint(occasion),
        'The page shows who voted how, and the entries of the public record in which it is written.',
      ],
    }
  },

  happened(occasion: Happened): LetterWords {
    const { notice, foundation, group, happened } = occasion
    const said = sentenceOf(occasion)
    const mark = markOf(happened.event)
    const place = shortened(group?.title ?? foundation.title)
    const short = shortened(said.replace(/\.$/, ''))
    return {
      subject: mark === undefined ? `[${place}] ${short}` : `${mark} ${short} (${place})`,
      greeting: lead[notice],
      facts: [
        { label: 'What happened', value: said },
        { label: 'When', value: momentWords(happened.at, 'en') },
        ...(group === undefined ? [] : [{ label: 'Group', value: group.title }]),
        { label: 'Foundation', value: foundation.title },
      ],
      action: 'motion' in happened.event ? 'See the decision' : 'See where it stands',
      after: [`It is written as entry ${occasion.entry} of the public record.`],
    }
  },

  ...englishDigests,
}

/** An election's vote and its result begin as those of motions do, by which people sort their mail. */
function markOf(event: Happened['happened']['event']): string | undefined {
  if (event.type === 'BallotsOpened') return '[VOTE]'
  const isResult = event.type === 'TieSettled' || (event.type === 'BallotsClosed' && event.result.kind !== 'tied')
  return isResult ? '[RESULT][VOTE]' : undefined
}

/** Whoever applied has moved it by that, which need not be said. */
function matterFacts(occasion: AboutVote): readonly Fact[] {
  const { opened, mover, moverName } = occasion
  const { effect, amount } = opened
  const applied = effect.kind === 'admit' && effect.person === mover
  return [
    { label: 'Matter', value: matter(occasion) },
    ...(amount === undefined ? [] : [{ label: 'Amount', value: spokenMoney(amount) }]),
    ...(applied ? [] : [{ label: 'Moved by', value: moverName ?? site.unnamed }]),
  ]
}

const earlier: Readonly<Record<ClosesEarly, string>> = {
  never: '',
  'when all have voted': ', or sooner when all have voted',
  'when certain': ', or sooner when the outcome is certain',
  'when carried': ', or sooner when it is carried',
}

/** "+1: 3, −1: 0; 2 of 5 did not vote; 1 recused". */
function votes({ opened: { rule, electorate }, closed: { counts, recused } }: DecisionClosed): string {
  const cast = rule.options.map(({ name, label }) => `${typographic(label)}: ${counts[name] ?? 0}`).join(', ')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const silent = electorate.size - total - recused
  return [
    cast,
    ...(silent > 0 ? [`${silent} of ${electorate.size} did not vote`] : []),
    ...(recused > 0 ? [`${recused} recused`] : []),
  ].join('; ')
}

function followed({ opened: { effect }, closed, taken, subjectName, charters }: DecisionClosed): string {
  switch (effect.kind) {
    case 'none':
      return closed.is === 'carried' ? decision.effectNone : decision.lostNone
    case 'adopt':
    case 'amend':
    case 'retire':
    case 'dissolve':
    case 'revive':
    case 'extend':
    case 'keep':
    case 'delegate':
    case 'withdraw':
    case 'confirm':
    case 'change budget':
    case 'renew':
    case 'end probation':
    case 'give status':
    case 'end status':
    case 'let onto roll':
    case 'goes':
    case 'one goes':
    case 'recall':
    case 'consult':
    case 'open election':
    case 'nominate candidate':
    case 'certify election':
    case 'ratify election':
    case 'appoint elected':
    case 'hold again':
    case 'judge candidate':
    case 'answer challenge':
    case 'publish report':
    case 'excuse report':
    case 'request report':
    case 'name alternate':
    case 'announce':
    case 'approve minutes':
    case 'award':
      return closed.is === 'carried' ? comesAbout : decision.lostNone
    case 'remove': {
      const person = subjectName ?? site.unnamed
      return closed.is === 'carried' ? decision.doneRemove(person, spoken(effect.seat)) : decision.lostRemove(person)
    }
    case 'admit':
    case 'appoint': {
      const person = subjectName ?? site.unnamed
      if (closed.is !== 'carried') return decision.lostAdmit(person)
      if (taken === undefined) return decision.fullAdmit(person)
      const until = taken.until === undefined ? '' : ` until ${dayWords(taken.until, 'en')}`
      return `${person} is now ${spoken(taken.seat)} of ${groupWords(taken.group, charters)}${until}.`
    }
  }
}

const comesAbout = 'What it asks for comes about, now or at its moment; the page shows it.'

function joint({ opened, charters }: AboutVote): readonly string[] {
  const partners = (opened.with ?? []).map((name) => groupWords(name, charters))
  return partners.length === 0 ? [] : [decision.joint(partners)]
}
