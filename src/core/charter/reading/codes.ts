import type { Finding } from './finding.ts'

/**
 * Every finding there is, with how serious it is as a rule. Each has its page in docs/findings/. An error stands in the
 * way of carrying the charter out; a warning is most likely a mistake; advice is for the group to weigh.
 */
export const severityOf = {
  // The document
  'too-large': 'error',
  'too-many-findings': 'error',
  'no-front-matter': 'error',
  'unclosed-block': 'error',
  'hidden-block': 'error',
  // The YAML of a block
  'not-yaml': 'error',
  'yaml-feature': 'error',
  'said-twice': 'error',
  'empty-value': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-form': 'error',
  'not-yet-carried-out': 'advice',
  // Names and conditions
  'unknown-name': 'error',
  'reserved-word': 'error',
  'wrong-condition': 'error',
  'share-without-base': 'error',
  'not-linear': 'error',
  'hard-to-judge': 'error',
  // One charter as a whole
  'rule-not-used': 'warning',
  'unreachable-threshold': 'error',
  'passes-on-empty-vote': 'warning',
  'minimum-over-number': 'error',
  'two-say-the-same': 'error',
  'more-votes-lose': 'warning',
  'quorum-over-seats': 'error',
  'blocked-by-subject': 'warning',
  'tie-without-end': 'warning',
  'clock-without-end': 'warning',
  'referred-in-a-circle': 'warning',
  'election-fills-another': 'warning',
  'method-fills-no-seats': 'error',
  'window-does-not-fit': 'error',
  'phases-overlap': 'error',
  'limit-cannot-be-met': 'error',
  'counted-two-ways': 'warning',
  'held-alone': 'advice',
  'can-lose-last-voter': 'advice',
  'terms-end-together': 'advice',
  'vacancy-not-provided': 'advice',
  'recusal-not-provided': 'advice',
  'channel-not-reached': 'warning',
  // The charters of a foundation together
  'wrong-file': 'error',
  'one-root': 'error',
  'under-cycle': 'error',
  'borrowed-cycle': 'error',
  'ex-officio-cycle': 'error',
  'gives-what-it-lacks': 'error',
  'gift-not-below': 'error',
  'power-not-held': 'error',
  'held-by-two': 'warning',
  'held-by-nobody': 'warning',
  'cannot-start': 'warning',
  // The founding
  'out-of-order': 'error',
  'founding-not-possible': 'error',
  // A change
  'takes-away': 'warning',
  'others-depend': 'advice',
} as const satisfies Readonly<Record<string, Finding['severity']>>

export type FindingCode = keyof typeof severityOf
