import { capital } from '../../../core/base/capital.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { ceilingWords } from '../../../core/charter/explain/explain-ceiling.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import { recipientsWords } from '../../../core/charter/explain/explain-recipients.ts'
import type { GivenPower, GivenTo } from '../../../core/charter/powers/given-power.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { PowerEvent, Unconfirmed } from '../../../core/foundation/powers/power-event.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { placesBy } from './places-by.ts'

/** What happens to powers, and after they were used, as a sentence. */
export function englishPowerEvent(event: PowerEvent, lookups: Lookups): string {
  const { the } = placesBy(lookups)
  const by = (motion: number | undefined) => (motion === undefined ? '' : `, by decision ${motion}`)
  switch (event.type) {
    case 'PowerDelegated':
      return `${capital(the(event.from))} handed “${spokenAction(event.action)}” to ${givenToWords(event.to, lookups)}${boundsWords(event, event.from, lookups)}, as delegation ${event.number}${by(event.motion)}.`
    case 'DelegationWithdrawn':
      return event.why === 'undone'
        ? `Delegation ${event.number} ended, as what gave it was undone.`
        : `Delegation ${event.number} was withdrawn${by(event.motion)}.`
    case 'GiftWithdrawn':
      return `${capital(the(event.from))} took “${spokenAction(event.action)}” back from ${the(event.to)}${by(event.motion)}.`
    case 'AccountGiven':
      return `${lookups.person(event.person)} accounted for decision ${event.motion}.`
    case 'AccountMissed':
      return `The account of decision ${event.motion}${event.to.length === 0 ? '' : `, owed to ${recipientsWords(event.to, '', lookups.charters)},`} was not given in time.`
    case 'EffectProvisional':
      return `What decision ${event.motion} brought about holds for a time, unless it is confirmed.`
    case 'EffectConfirmed':
      return `What decision ${event.motion} brought about stays${event.by === undefined ? '' : `, as decision ${event.by} has confirmed it`}.`
    case 'EffectStands':
      return `What decision ${event.motion} brought about was ${failed[event.why]}, and stands all the same.`
    case 'EffectUndone':
      return `What decision ${event.motion} brought about was undone: it was ${failed[event.why]}.`
  }
}

export function givenToWords(to: GivenTo, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  return to.kind === 'group' ? the(to.group) : `the ${seatOf(to.seat)}`
}

/** ", up to USD 500, only if …, until 1 May 2027": nothing where it is given as it is held. */
export function boundsWords(
  { upTo, limits = [], onlyIf, until }: Omit<GivenPower, 'to'>,
  group: string,
  lookups: Lookups,
): string {
  return [
    ...(upTo === undefined ? [] : [`up to ${spokenMoney(upTo)}`]),
    ...limits.map((limit) => `up to ${ceilingWords(limit)}`),
    ...(onlyIf === undefined ? [] : [`only if ${explainFactCondition(onlyIf, group, lookups.charters)}`]),
    ...(until === undefined ? [] : [`until ${momentWords(until, 'en')}`]),
  ]
    .map((part) => `, ${part}`)
    .join('')
}

const failed: Readonly<Record<Unconfirmed, string>> = {
  'not ratified': 'not approved of',
  'not ratified in time': 'not approved of in time',
  reversed: 'reversed on appeal',
  expired: 'not confirmed in time',
}
