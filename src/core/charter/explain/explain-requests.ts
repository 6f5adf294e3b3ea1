import { spokenDuration, spokenRange } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { FastTrack, Payment, RequestRules } from '../structure/money-rules.ts'
import type { Band } from '../structure/power.ts'
import { ceilingsWords } from './explain-ceiling.ts'
import { occasionWords } from './explain-duty.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { paymentsSentence } from './explain-money.ts'
import { anyPowerByWords } from './explain-power-by.ts'
import { jointWords, leadTimeWords } from './explain-powers.ts'
import { alone, anyHolderWords, listed, type Surroundings, sentence } from './explain-wording.ts'

/** How money is asked for: who, with what, by when, how it is decided, paid and accounted for. */
export function explainRequests(requests: RequestRules, among: Surroundings = alone): readonly string[] {
  const own = requests.clause.group
  return [
    ...askingSentences(requests, own, among),
    ...contentSentences(requests),
    ...clockSentences(requests),
    ...gateSentences(requests, own, among),
    ...decidingSentences(requests, own, among),
    ...paidSentences(requests, own, among),
  ]
}

function askingSentences({ from, champion, asks }: RequestRules, own: Name, among: Surroundings): readonly string[] {
  const who = from.length === 0 ? 'anyone' : orSeats(from, own, among)
  const voice =
    champion === undefined || champion.of.length === 0 ? 'somebody in the group' : orSeats(champion.of, own, among)
  return [
    sentence(`${who} may ask for money`),
    ...(champion === undefined
      ? []
      : [sentence(`a request ${champion.needed ? 'needs' : 'had better have'} ${voice} who speaks for it`)]),
    ...(asks.length === 0 ? [] : [sentence(`a request says: ${asks.join('; ')}`)]),
  ]
}

function contentSentences(requests: RequestRules): readonly string[] {
  const { itemised, covered, notCovered, inPart, otherSources, tiedTo, limits, leadTime } = requests
  return [
    ...(itemised === true ? ['It lists what the money is for, item by item.'] : []),
    ...(otherSources === true ? ['It shows what else the money comes from.'] : []),
    ...(tiedTo === undefined ? [] : [sentence(`it is tied to one ${tiedTo}`)]),
    ...(limits.length === 0 ? [] : [sentence(`at most ${ceilingsWords(limits)} may be asked for`)]),
    ...(covered.length === 0 ? [] : [sentence(`covered: ${covered.join(', ')}`)]),
    ...(notCovered.length === 0 ? [] : [sentence(`not covered: ${notCovered.join(', ')}`)]),
    ...(inPart === undefined ? [] : [`It may ${inPart ? '' : 'not '}be granted in part.`]),
    ...(leadTime === undefined ? [] : [sentence(`it comes ${leadTimeWords(leadTime)} before the money is needed`)]),
  ]
}

function clockSentences({ discussion, decidedWithin, standsStill, closedAfter }: RequestRules): readonly string[] {
  const still =
    standsStill.length === 0 ? '' : `; the clock stands still while ${listed(standsStill.map(spoken), 'or')}`
  return [
    ...(discussion === undefined
      ? []
      : [sentence(`it is talked about for ${spokenRange(discussion)}, and then put to the vote`)]),
    ...(decidedWithin === undefined
      ? []
      : [sentence(`it is decided within ${spokenDuration(decidedWithin)} in all${still}`)]),
    ...(decidedWithin === undefined && still !== '' ? [sentence(still.slice(2))] : []),
    ...(closedAfter === undefined
      ? []
      : [sentence(`it is closed when the applicant has not answered for ${spokenDuration(closedAfter)}`)]),
  ]
}

function gateSentences({ pastReports, gate }: RequestRules, own: Name, among: Surroundings): readonly string[] {
  const past =
    pastReports === undefined
      ? []
      : [
          sentence(
            `it is considered only when every award${pastReports.within === undefined ? '' : ` of the last ${spokenDuration(pastReports.within)}`} to the same ${listed(pastReports.of, 'or')} has its report`,
          ),
        ]
  return [
    ...past,
    ...(gate === undefined ? [] : [sentence(`it is considered only if ${explainFactCondition(gate, own, among)}`)]),
  ]
}

function decidingSentences(requests: RequestRules, own: Name, among: Surroundings): readonly string[] {
  const { decidedBy, fastTrack, bands = [] } = requests
  return [
    ...(fastTrack === undefined ? [] : [fastTrackSentence(fastTrack, own, among)]),
    ...bands.map((band, index) => sentence(`${index === 0 ? '' : 'failing that, '}${bandWords(band, own, among)}`)),
    ...(decidedBy === undefined ? [] : [sentence(`it is decided by ${anyPowerByWords(decidedBy, own, among)}`)]),
  ]
}

function fastTrackSentence(fastTrack: FastTrack, own: Name, among: Surroundings): string {
  const { grantedWithin } = fastTrack
  const before =
    grantedWithin === undefined
      ? ''
      : `, when the same was granted in the regular way in the last ${spokenDuration(grantedWithin)}`
  return sentence(`the short way: ${bandWords(fastTrack, own, among)}${before}; all others go the regular way`)
}

function bandWords(band: Band, own: Name, among: Surroundings): string {
  const upTo = band.upTo.length === 0 ? '' : `up to ${ceilingsWords(band.upTo)} `
  const only = band.onlyIf === undefined ? '' : `if ${explainFactCondition(band.onlyIf, own, among)} `
  if (band.automatic === true) return `${upTo}${only}it is granted at once, by nobody's decision`
  return `${upTo}${only}it is decided by ${anyPowerByWords(band.by, own, among)}${jointWords(band, own, among)}`
}

function paidSentences(requests: RequestRules, own: Name, among: Surroundings): readonly string[] {
  const { payments, paid, report } = requests
  return [
    ...(payments === undefined ? [] : [paymentsSentence(payments, own, among)]),
    ...(paid === undefined || paid.length === 0 ? [] : [sentence(`${listed(paid.map(paymentWords))}`)]),
    ...(report === undefined
      ? []
      : [
          sentence(
            `whoever was granted money reports within ${spokenDuration(report.within)} of ${occasionWords(report.of)}`,
          ),
        ]),
    ...(requests.public === undefined ? [] : [`Requests are ${requests.public ? '' : 'not '}public.`]),
  ]
}

function paymentWords({ share, written, when }: Payment): string {
  const part = share.numerator === share.denominator ? 'all' : written
  return `${part} is paid ${when}`
}

function orSeats(seats: RequestRules['from'], own: Name, among: Surroundings): string {
  return listed(
    seats.map((seat) =>
      anyHolderWords(seat, own, among).replace(/^any (?:of the )?/, (any) => (any === 'any ' ? 'a ' : 'one of the ')),
    ),
    'or',
  )
}
