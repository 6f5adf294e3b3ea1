import type { MoveView } from '../../app/read/views.ts'
import { spoken } from '../../core/base/name.ts'
import { anyHolderWords } from '../../core/charter/explain/explain-wording.ts'
import { parseAction } from '../../core/charter/structure/action.ts'
import type { ClauseRef } from '../../core/charter/structure/charter.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { groupTitle } from './names.ts'

/** "raise packaging funds"; of a seat elsewhere with the group that has it: "appoint observer, Packaging Work Group". */
export function actionOf({ action, needsPerson }: Pick<MoveView, 'action' | 'needsPerson'>, frame: Frame): string {
  const { verb, object = '' } = parseAction(action) ?? {}
  if (verb === undefined || object === '') return action
  const [first = '', second, ...rest] = object.split('/')
  if (second === undefined) return `${verb} ${spoken(first)}`
  if (needsPerson !== true || rest.length > 0) return action
  return `${verb} ${spoken(second)}, ${groupTitle(first, frame)}`
}

/** "by the vote “funding”", "by the procedure “amendment”", "by the chair, alone". */
export function decidedBy(by: MoveView['by'], frame: Frame): string {
  const { move } = pageWords(frame.locale)
  switch (by.kind) {
    case 'alone':
      return move.byAlone(anyHolderWords(by.seat, by.clause.group, (frame.lookups ?? plainLookups).charters))
    case 'together': {
      const { charters } = frame.lookups ?? plainLookups
      return move.byTogether(by.seats.map((seat) => anyHolderWords(seat, by.clause.group, charters)))
    }
    case 'vote':
      return by.procedure === undefined ? move.rule(spoken(by.rule.name)) : move.procedure(spoken(by.procedure))
  }
}

export function clauseOf(by: MoveView['by']): ClauseRef {
  return by.kind === 'vote' ? by.rule.clause : by.clause
}
