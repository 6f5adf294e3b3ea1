import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import { typographic } from '../../../core/charter/explain/explain-wording.ts'
import type { Deciding } from '../../../core/charter/structure/charter.ts'
import type { Because, Lapse, MotionEvent } from '../../../core/foundation/motions/motion-event.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { placesBy } from './places-by.ts'

/** What happens to a motion, besides its opening, its ballots and its close, as a sentence. */
export function englishMotionEvent(event: MotionEvent, said: string, lookups: Lookups): string {
  const { motion } = event
  const { the, seatOf } = placesBy(lookups)
  const moment = (at: string) => momentWords(at, 'en')
  switch (event.type) {
    case 'MotionMoved':
      return `Decision ${motion} of ${the(event.group)} was moved: ${said}. ${needs(event.needs)}`
    case 'MotionSeconded':
      return `${lookups.person(event.person)} seconded decision ${motion}.`
    case 'MotionSigned':
      return `${lookups.person(event.person)} signed for decision ${motion}.`
    case 'MotionAnnounced':
      return `Decision ${motion} has the support that it needed; its vote opens ${event.heardFirst === true ? 'once people were heard in a consultation' : `on ${moment(event.opens)}`}.`
    case 'MotionLapsed':
      return `Decision ${motion} lapsed: ${lapses[event.why]}.`
    case 'MotionWithdrawn':
      return `Decision ${motion} was withdrawn.`
    case 'ConflictDeclared':
      return `${lookups.person(event.person)} declared a conflict of interest in decision ${motion}.`
    case 'StatementMade':
      return `${lookups.person(event.person)}, whom decision ${motion} is about, made a statement.`
    case 'MotionEdited':
      return `The text of decision ${motion} was changed${event.closes === undefined ? '' : `; its vote began again${event.votes === 'void' ? ', without the votes so far' : ''}, and closes on ${moment(event.closes)}`}.`
    case 'MotionCorrected':
      return `The ${[event.title === undefined ? [] : 'title', event.text === undefined ? [] : 'text'].flat().join(' and the ')} of decision ${motion} ${event.title !== undefined && event.text !== undefined ? 'were' : 'was'} put right; its vote goes on.`
    case 'ClockStopped':
      return `The clock of decision ${motion} was stopped${event.because === undefined ? ': it is on hold' : `: ${spoken(event.because)}`}.`
    case 'ClockWentOn':
      return `The clock of decision ${motion} went on; it closes on ${moment(event.closes)}.`
    case 'WindowExtended':
      return `Decision ${motion} stays open until ${moment(event.closes)}${event.why === 'rule' ? '' : ', for want of a quorum'}.`
    case 'PresenceNoted':
      return `${lookups.person(event.person)} is present at decision ${motion}.`
    case 'ProxyGiven':
      return event.to === undefined
        ? `${lookups.person(event.from)} took back their proxy on decision ${motion}.`
        : `${lookups.person(event.from)} lets ${lookups.person(event.to)} vote for them on decision ${motion}.`
    case 'VoteTied':
      return `Decision ${motion} is tied; the ${seatOf(event.of)} may decide it until ${moment(event.until)}.`
    case 'CastingVoteGiven':
      return `${lookups.person(event.person)} gave the casting vote ${typographic(lookups.option(motion, event.option))} on decision ${motion}.`
    case 'BodyAsked':
      return `${asked(event.of, lookups)} ${asks[event.as]} decision ${motion}${event.part === undefined ? '' : `, as decision ${event.part}`}.`
    case 'BodyAnswered':
      return `Decision ${event.part}, asked for by decision ${motion}, was ${event.is}${event.outcome === event.is ? '' : ` (${spoken(event.outcome)})`}.`
    case 'MotionAppealed':
      return `${lookups.person(event.person)} appealed against decision ${motion}.`
    case 'AppealTimeOver':
      return `Nobody appealed against decision ${motion} in time.`
    case 'MotionInEffect':
      return `Decision ${motion} took effect${event.meanwhile === true ? ', while it may still be stopped' : ''}.`
    case 'ElectionCalled':
      return `An election of ${spoken(event.election)} of ${the(event.group)} was called by decision ${motion}${event.by === undefined ? '' : `, to begin by ${moment(event.by)}`}.`
    case 'ProcedureBegun':
      return `Decision ${motion} of ${the(event.group)} began, by the procedure “${spoken(event.procedure.name)}”: ${said}.`
    case 'StageBegun':
      return `Stage ${event.stage + 1} of decision ${motion} began${event.until === undefined ? '' : `, until ${moment(event.until)}`}.`
    case 'StageLengthened':
      return `Stage ${event.stage + 1} of decision ${motion} goes on until ${moment(event.until)}.`
    case 'StageEnded':
      return `Stage ${event.stage + 1} of decision ${motion} ${event.is === 'passed over' ? 'was passed over' : `ended: ${event.is}`}.`
    case 'ProcedureEnded':
      return `Decision ${motion} ended: ${event.is}.`
  }
}

function needs(need: Extract<MotionEvent, { readonly type: 'MotionMoved' }>['needs']): string {
  switch (need.kind) {
    case 'signatures':
      return `It needs signatures by ${momentWords(need.until, 'en')}.`
    case 'seconds':
      return `It needs to be seconded by ${momentWords(need.until, 'en')}.`
    case 'time':
      return `Its vote opens on ${momentWords(need.opens, 'en')}.`
    case 'consultation':
      return 'Its vote opens once people were heard in a consultation.'
  }
}

function asked(of: Deciding, lookups: Lookups): string {
  const { the, seatOf } = placesBy(lookups)
  switch (of.kind) {
    case 'rule':
      return `“${spoken(of.rule.rule)}” of ${the(of.rule.group)}`
    case 'seat':
      return `The ${seatOf(of.seat)}`
    case 'group':
      return capital(the(of.group))
  }
}

const asks: Readonly<Record<Because['kind'], string>> = {
  referral: 'was asked to decide',
  ratification: 'was asked to ratify',
  advice: 'was asked for advice on',
  appeal: 'was asked to hear an appeal against',
  stage: 'was asked at a stage of',
  election: 'was asked in election',
}

const lapses: Readonly<Record<Lapse, string>> = {
  'not seconded': 'it was not seconded in time',
  'not signed': 'it was not signed by enough in time',
  'not in time': 'it was not decided in time',
  'nobody can vote': 'nobody could vote on it',
  'no rule': 'no rule decides it',
}
