import type { Instant } from '../../core/base/instant.ts'
import { spoken } from '../../core/base/name.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { notHeard, toBeHeard, type Unheard } from '../../core/foundation/consultations/heard-first.ts'
import type { Course } from '../../core/foundation/motions/course-state.ts'
import type { Proposal } from '../../core/foundation/motions/motion-state.ts'
import { type AftermathView, aftermathView, type CorrectionView, correctionsOf } from './aftermath-view.ts'
import type { ChangesView } from './changes-view.ts'
import { type ConsultationsAbout, consultationsAboutMatter } from './consultations/consultations-about.ts'
import { keeperView } from './keeper-view.ts'
import { type PromisedView, promisedBy } from './money/promise-view.ts'
import { type MotionForms, proposalForms } from './motion-forms.ts'
import { changesIn, subjectOf } from './motion-views.ts'
import { type OfferedAct, offeredActs } from './offered-acts.ts'
import { foundationRef, groupRef, personRef, type Reader } from './reader.ts'
import { type StatementView, statementView } from './statement-views.ts'
import { type Step, stepsBefore } from './steps.ts'
import type { FoundationRef, MotionSubject, PersonRef } from './views.ts'

interface Pending extends ConsultationsAbout {
  readonly foundation: FoundationRef
  readonly number: number
  readonly group: { readonly name: string; readonly title: string }
  readonly subject: MotionSubject
  readonly mover: PersonRef
  /** Who acts for it since its mover has left. */
  readonly keeper?: PersonRef
  readonly text?: string
  readonly corrections: readonly CorrectionView[]
  readonly aftermath: AftermathView
  /** What it changes in a charter. */
  readonly changes?: ChangesView
  readonly acts: readonly OfferedAct[]
  readonly forms: MotionForms
  readonly statement?: StatementView
  /** What it promised, where it gives money. */
  readonly promise?: PromisedView
  readonly entries: readonly number[]
}

/** A motion before its vote. */
export interface ProposalView extends Pending {
  readonly kind: 'proposal'
  readonly phase: Proposal['phase']
  readonly rule: Rule
  /** What is missing of the consultation that its rule wants. */
  readonly unheard?: Unheard
  readonly support: readonly PersonRef[]
  /** Who will not vote on it, for a conflict of interest. */
  readonly conflicted: readonly PersonRef[]
  readonly steps: readonly Step[]
}

/** A procedure, with its stages so far. */
export interface CourseView extends Pending {
  readonly kind: 'procedure'
  readonly name: string
  readonly stages: readonly {
    readonly name: string
    readonly asks?: string
    /** Undefined for a stage that has not begun. */
    readonly began?: Instant
    readonly until?: Instant
    readonly is?: string
    readonly parts: readonly number[]
  }[]
  readonly ended?: { readonly is: string; readonly at: Instant }
}

/** The page of a number whose vote has not opened, or that is a procedure; undefined when it is neither. */
export function pendingView(reader: Reader, number: number): ProposalView | CourseView | undefined {
  const { proposals, courses } = reader.snapshot.state
  const proposal = proposals.get(number)
  if (proposal !== undefined) return proposalView(reader, number, proposal)
  const course = courses.get(number)
  return course === undefined ? undefined : courseView(reader, number, course)
}

function proposalView(reader: Reader, number: number, proposal: Proposal): ProposalView {
  const { moved, mover, text, title, phase, support, conflicted, entries } = proposal
  const { state, at } = reader.snapshot
  const unheard = phase.kind === 'consultation' ? notHeard(state, toBeHeard(proposal), at) : undefined
  return {
    kind: 'proposal',
    ...pending(reader, number, { said: { ...moved, ...(title !== undefined && { title }) }, mover, entries }),
    ...changesIn(reader, moved.effect),
    ...(text !== undefined && { text: reader.snapshot.text(text.digest) }),
    corrections: correctionsOf(reader, proposal),
    phase,
    rule: moved.rule,
    ...(unheard !== undefined && { unheard }),
    support: [...support].map((person) => personRef(reader, person)),
    conflicted: [...conflicted.keys()].map((person) => personRef(reader, person)),
    forms: proposalForms(reader, number, proposal),
    steps: stepsBefore(proposal, { now: at, ...(unheard !== undefined && { unheard }) }),
  }
}

function courseView(reader: Reader, number: number, { begun, mover, stages, ended, entries }: Course): CourseView {
  const { text, procedure } = begun
  return {
    kind: 'procedure',
    ...pending(reader, number, { said: begun, mover, entries }),
    ...changesIn(reader, begun.effect),
    ...(text !== undefined && { text: reader.snapshot.text(text.digest) }),
    name: spoken(procedure.name),
    stages: procedure.stages.map(({ name, asks }, index) => {
      const known = stages.find(({ stage }) => stage === index)
      return {
        name: spoken(name),
        ...(asks !== undefined && { asks }),
        ...(known !== undefined && { began: known.began }),
        ...(known?.until !== undefined && { until: known.until }),
        ...(known?.is !== undefined && { is: known.is }),
        parts: [...(known?.parts.keys() ?? [])].filter((part) => part > 0),
      }
    }),
    ...(ended !== undefined && { ended }),
  }
}

function pending(
  reader: Reader,
  number: number,
  {
    said,
    mover,
    entries,
  }: {
    readonly said: Proposal['moved'] | Course['begun']
    readonly mover: string
    readonly entries: readonly number[]
  },
): Pending {
  const statement = statementView(reader, number, said)
  return {
    ...(statement !== undefined && { statement }),
    foundation: foundationRef(reader),
    number,
    group: groupRef(reader.snapshot.state, said.group),
    subject: subjectOf(reader, said),
    mover: personRef(reader, mover),
    ...keeperView(reader, number, mover),
    ...consultationsAboutMatter(reader, number),
    acts: offeredActs(reader, number),
    forms: {},
    corrections: [],
    aftermath: aftermathView(reader, number),
    ...promisedBy(reader.snapshot.state, number),
    entries,
  }
}
