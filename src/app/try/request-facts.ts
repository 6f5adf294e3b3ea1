import type { Instant } from '../../core/base/instant.ts'
import { spokenMoney } from '../../core/base/money.ts'
import type { Award, GrantRequest } from '../../core/foundation/money/requests/grant-request.ts'
import type { FactName } from './decision-facts.ts'
import { spokenMoment } from './moment.ts'

/** What a request has of a fact; "none" where there is no such thing. */
export function requestFact(request: GrantRequest, fact: FactName, zone: string): string {
  const { phase, award, made, waiting, put } = request
  const moment = (of: 'opens' | 'closes' | 'due') => {
    const at = momentOfRequest(request, of)
    return at === undefined ? undefined : spokenMoment(at, zone)
  }
  const isOver = phase.kind === 'over'
  const isWaiting = waiting !== undefined && !isOver && phase.kind !== 'vote'
  const facts: Partial<Record<FactName, string | undefined>> = {
    state: isOver ? 'closed' : 'open',
    phase: isOver ? phase.how : isWaiting ? 'waiting for the applicant' : phase.kind,
    outcome: isOver ? phase.how : undefined,
    amount: spokenMoney(award?.amount ?? made.amount),
    opens: moment('opens'),
    closes: moment('closes'),
    due: moment('due'),
    report: award === undefined ? undefined : reportOn(award),
    warned: made.warned?.join(', '),
    why: put.at(-1)?.way ?? award?.way,
  }
  return facts[fact] ?? 'none'
}

/** When it was made, when its discussion is over, and when its decision or the report on it is due. */
export function momentOfRequest(request: GrantRequest, of: 'opens' | 'closes' | 'due'): Instant | undefined {
  const { phase, at, award, due } = request
  switch (of) {
    case 'opens':
      return at
    case 'closes':
      return phase.kind === 'discussion' ? phase.ends : phase.kind === 'over' ? phase.at : undefined
    case 'due':
      return phase.kind === 'over' ? award?.reportDue : due
  }
}

function reportOn({ report, reportMissed }: Award): string {
  if (report !== undefined) return 'given'
  return reportMissed === undefined ? 'owed' : 'missed'
}
