import type { Instant } from '../../base/instant.ts'
import type { Action, Deciding } from '../../charter/structure/charter.ts'
import type { PersonId } from '../event.ts'
import { begin } from '../motions/begin.ts'
import { type Begun, type Opening, withoutDocuments } from '../motions/open-motion.ts'
import { type Way, wayOfDeciding } from '../rule-of.ts'
import { acting } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import type { AskedOfBody } from './election-effect.ts'
import type { ElectionRun } from './election-state.ts'

/** What an election asks of a body; `as` says how its way is changed for this, where the charter says more than who decides. */
export interface Question {
  readonly about: AskedOfBody
  readonly of: Deciding
  readonly as?: (way: Way) => Way
}

/** An election asks a body, in its own group and by its own way; where it has none, that it was asked is all that the record says. */
export function askBody(state: FoundationState, run: ElectionRun, question: Question, opening: Opening): Begun {
  const { about, of, as = (way: Way) => way } = question
  const { election } = run.begun
  const found = wayOfDeciding(state, of)
  if (found === undefined) return withoutDocuments({ type: 'BodyAsked', motion: election, of, as: 'election', about })
  const way = as(found)
  const mover = askerOf(state, run, about, opening.at)
  const parts = {
    group: way.group,
    action: actionOf(run, about),
    effect: about,
    matter: String(election),
    mover,
    because: { kind: 'election', of: election },
  } as const
  const begun = begin(state, way, parts, mover, opening)
  const asked = { type: 'BodyAsked', motion: election, of, as: 'election', part: state.numbers + 1, about } as const
  return { events: [asked, ...begun.events], documents: begun.documents }
}

function actionOf({ begun: { rule } }: ElectionRun, { kind }: AskedOfBody): Action {
  const verbs = {
    'certify election': 'certify',
    'ratify election': 'ratify',
    'appoint elected': 'appoint',
    'hold again': 'rerun',
    'judge candidate': 'qualify',
    'answer challenge': 'hear',
  } as const
  return { verb: verbs[kind], object: `election/${rule.name}` }
}

/**
 * Whom the record names as the mover, since a motion has one: the candidate whom it is about, whoever runs the election, or else who
 * stands first. Nobody takes it back, as the charter itself has it asked.
 */
function askerOf(state: FoundationState, run: ElectionRun, about: AskedOfBody, at: Instant): PersonId {
  if (about.kind === 'judge candidate') return about.person
  const runners = (run.begun.rule.runBy ?? []).flatMap((by) =>
    by.kind === 'seat' ? acting(state, by.seat, at).map(({ person }) => person) : [],
  )
  const stood = [...run.contests.values()].flatMap(({ candidates, voters }) => [...candidates.keys(), ...voters.keys()])
  const [first] = [...runners, ...stood, ...state.people.keys()]
  if (first === undefined) throw new Error(`Nobody is known in whose name election ${run.begun.election} asks`)
  return first
}
