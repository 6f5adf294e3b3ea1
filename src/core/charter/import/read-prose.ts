import { readChannels } from './channels.ts'
import type { Draft } from './draft.ts'
import { readDuties } from './duties.ts'
import { readMembership, rule, windowIn } from './membership.ts'
import { readBudget, readDelegated } from './money.ts'
import type { Passage, ProseSection } from './passages.ts'
import { readRoles } from './roles.ts'
import { thresholdIn } from './thresholds.ts'

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
      if (!said && !readDuties(draft, passage, kind)) readDecision(draft, passage, kind === 'decisions')
    }
  }
}

/** What a sentence says on votes in general; a share that no reader knew the use of is asked about. */
function readDecision(draft: Draft, { text, at }: Passage, isOnDecisions: boolean): void {
  const threshold = thresholdIn(text)
  if (/[+][01]\b|-[01]['’]?s?\b/.test(text) && /\bvot|\bpropos/i.test(text)) {
    draft.ask(at, 'rule', `Which votes carry it: “${text.length <= 90 ? text : `${text.slice(0, 89)}…`}”?`)
    return
  }
  if (threshold !== undefined) {
    if (isOnDecisions) rule(draft, 'decision', text, at)
    else if (/\bvot|\bagree|\bapprov|\bdeci/i.test(text)) {
      draft.ask(
        at + threshold.index,
        'rule',
        `What is decided by “${threshold.written}” here, by whom, and of what is it a share?`,
      )
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

/** How long votes are open, where it is said of all of them: "votes last one week". */
export function windowOfAll(
  sections: readonly ProseSection[],
): { readonly value: string; readonly at: number } | undefined {
  for (const { passages } of sections) {
    for (const { text, at } of passages) {
      const window = /\bremov|\bapplic/i.test(text) ? undefined : windowIn(text)
      if (window !== undefined) return { value: window.length, at: at + window.index }
    }
  }
  return undefined
}
