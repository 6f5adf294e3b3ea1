import { readChannels } from './channels.ts'
import type { Draft } from './draft.ts'
import { readDuties } from './duties.ts'
import { membersVote, readMembership, rule, windowIn } from './membership.ts'
import { namesAmount, readBudget, readDelegated } from './money.ts'
import type { Passage, ProseSection } from './passages.ts'
import { readRoles } from './roles.ts'
import { readSignedVotes } from './signed-votes.ts'
import { type Threshold, thresholdIn } from './thresholds.ts'

/**
 * Reads every section for what it is about. Channels come first, since reports name them; who holds what before the rules, so
 * that a line "Chair: Ada" is not taken for a sentence.
 */
export function readProse(draft: Draft, sections: readonly ProseSection[]): void {
  for (const { kind, passages } of sections) {
    if (kind === 'channels') for (const passage of passages) readChannels(draft, passage)
  }
  const roles = sections.map(({ kind, passages }) => {
    const isAboutPeople = kind === 'members' || kind === 'joining' || kind === 'other' || kind === 'terms'
    return isAboutPeople ? readRoles(draft, passages, kind === 'members') : new Set<Passage>()
  })
  for (const [index, section] of sections.entries()) {
    for (const passage of section.passages) {
      if (!(roles[index]?.has(passage) ?? false)) readPassage(draft, passage, section)
    }
  }
}

function readPassage(draft: Draft, passage: Passage, { kind }: ProseSection): void {
  switch (kind) {
    case 'scope':
      return
    case 'delegated':
      readDelegated(draft, passage)
      return
    case 'budget':
      readBudget(draft, passage)
      return
    case 'reports':
    case 'channels':
      readDuties(draft, passage, kind)
      return
    case 'members':
    case 'eligibility':
    case 'joining':
    case 'terms':
    case 'decisions':
    case 'other': {
      const said = readMembership(draft, passage, kind)
      if (said) askForUnusedShare(draft, passage)
      else if (!namesAmount(passage) && !readDuties(draft, passage, kind)) {
        readDecision(draft, passage, kind === 'decisions')
      }
      if (namesAmount(passage)) readBudget(draft, passage)
    }
  }
}

/** "Re-elected by two thirds of those present": the renewal was read, by which rule it was not. */
function askForUnusedShare(draft: Draft, { text, at }: Passage): void {
  const threshold = thresholdIn(text)
  const isUsed = draft.facts().some((fact) => fact.section === 'rules' && fact.at >= at && fact.at <= at + text.length)
  if (threshold !== undefined && !isUsed) askWhatFor(draft, at, threshold)
}

function askWhatFor(draft: Draft, at: number, { index, written }: Threshold): void {
  draft.ask(at + index, 'rule', `What is decided by “${written}” here, by whom, and of what is it a share?`)
}

/** What a sentence says on votes in general; a share that no reader knew the use of is asked about. */
function readDecision(draft: Draft, { text, at }: Passage, isOnDecisions: boolean): void {
  const threshold = thresholdIn(text)
  if (readSignedVotes(draft, 'decision', { text, at })) {
    if (membersVote.test(text)) draft.fact({ section: 'rules', name: 'decision', key: 'voters', value: 'member', at })
    return
  }
  const early = /\b(?:or|until) (?:when |until |as soon as )?(?:all|every)[^.]*\bvoted\b/i.exec(text)
  if (early !== null && isOnDecisions) {
    draft.fact({
      section: 'rules',
      name: 'decision',
      key: 'closes early',
      value: 'when all have voted',
      at: at + early.index,
    })
  }
  if (threshold !== undefined) {
    if (isOnDecisions) rule(draft, 'decision', text, at)
    else if (/\bvot|\bagree|\bapprov|\bdeci/i.test(text)) {
      askWhatFor(draft, at, threshold)
    }
    return
  }
  if (isOnDecisions && /\b(?:lazy )?consensus\b/i.test(text)) {
    draft.ask(
      at,
      'rule',
      'How is it told that there is consensus: how long may one object, and what does an objection do?',
    )
  }
}

/** How long votes are open: as the section says in which the rule stands, else as is said of votes in general. */
export function windowFor(sections: readonly ProseSection[], ruleAt: number): string | undefined {
  const own = sections.filter(({ start, end }) => ruleAt >= start && ruleAt < end)
  const general = sections.filter(({ kind }) => kind === 'decisions')
  for (const { passages } of [...own, ...general, ...sections]) {
    for (const { text } of passages) {
      const window = /\bremov|\bapplic/i.test(text) ? undefined : windowIn(text)
      if (window !== undefined) return window.length
    }
  }
  return undefined
}
