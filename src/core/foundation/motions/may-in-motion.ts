import type { Instant } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { refuse } from '../../base/result.ts'
import type { MotionAct } from '../act.ts'
import type { PersonId } from '../event.ts'
import { mayAccount } from '../powers/accounts.ts'
import { askedByCharter } from '../seats/asked-by-charter.ts'
import type { FoundationState } from '../state.ts'
import { mayClose, mayCorrect, mayEdit, mayOpen, maySupport, mayWithdraw } from './may-bring-forward.ts'
import { mayLengthen, mayPause, mayResume } from './may-hold.ts'
import {
  mayAppeal,
  mayCast,
  mayDeclareConflict,
  mayGiveProxy,
  mayMakeStatement,
  mayNotePresence,
  mayRecuse,
  mayVoteFor,
} from './may-take-part.ts'
import type { May, OnMotion } from './on-motion.ts'

/** An act on a motion, of which only what decides whether it may be done has to be said. Every `MotionAct` is one. */
export interface MotionRequest {
  readonly type: MotionAct['type']
  readonly motion: number
  /** Why the clock is to stand still. */
  readonly because?: Name
  /** Who is present. */
  readonly person?: PersonId
  /** To whom a proxy is given. */
  readonly to?: PersonId
  /** Whose proxy votes. */
  readonly for?: PersonId
}

/** Whether a person may do something to a motion now, by its frozen rule and by where it stands. */
export function mayInMotion(state: FoundationState, person: PersonId, request: MotionRequest, at: Instant): May {
  const { type, motion: number } = request
  const asked = type === 'withdraw' || type === 'edit' || type === 'correct' ? askedByCharter(state, number) : undefined
  if (asked !== undefined) return refuse({ type: 'AskedByCharter', motion: number, clause: asked })
  const doing: OnMotion = { state, person, number, at }
  switch (type) {
    case 'second':
    case 'sign':
      return maySupport(doing, type)
    case 'open':
      return mayOpen(doing)
    case 'close':
      return mayClose(doing)
    case 'withdraw':
      return mayWithdraw(doing)
    case 'edit':
      return mayEdit(doing)
    case 'correct':
      return mayCorrect(doing)
    case 'account':
      return mayAccount(state, person, number, at)
    case 'pause':
      return mayPause(doing, request.because)
    case 'resume':
      return mayResume(doing)
    case 'present':
      return mayNotePresence(doing, request.person ?? person)
    case 'proxy':
      return mayGiveProxy(doing, request.to)
    case 'vote':
      return mayVoteFor(doing, request.for ?? person)
    case 'make statement':
      return mayMakeStatement(doing)
    case 'recuse':
      return mayRecuse(doing)
    case 'declare conflict':
      return mayDeclareConflict(doing)
    case 'casting vote':
      return mayCast(doing)
    case 'appeal':
      return mayAppeal(doing)
    case 'lengthen':
      return mayLengthen(doing)
  }
}
