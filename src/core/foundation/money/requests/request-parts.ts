import type { RequestRules } from '../../../charter/structure/money-rules.ts'
import type { RequestPart } from './request-refusal.ts'

/** What a request has to say, by what the charter says of requests: its limits need what they count. */
export function partsAsked(rules: RequestRules): readonly RequestPart[] {
  const { itemised, otherSources, tiedTo, leadTime, limits, fastTrack, bands = [], pastReports, report } = rules
  const ceilings = [...limits, ...(fastTrack?.upTo ?? []), ...bands.flatMap(({ upTo }) => upTo)]
  const counts = (per: (typeof ceilings)[number]['per'][number]) => ceilings.some((one) => one.per.includes(per))
  const ofCosts = ceilings.some(({ most }) => most.kind === 'share' && most.of.kind === 'costs')
  const isOfEvent = tiedTo === 'event' || counts('event')
  const isDated = report?.of.kind === 'known' && report.of.what === 'event'
  const asked: readonly (readonly [RequestPart, boolean])[] = [
    ['costs', itemised === true || ofCosts],
    ['other sources', otherSources === true],
    ['event', isOfEvent || isDated],
    ['date of the event', isOfEvent || isDated],
    ['attendance', counts('head')],
    ['organisation', counts('organisation') || pastReports?.of.includes('organisation') === true],
    ['when it is needed', leadTime !== undefined],
  ]
  return asked.flatMap(([part, isAsked]) => (isAsked ? [part] : []))
}
