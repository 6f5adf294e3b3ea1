import type { Name } from '../../../core/base/name.ts'
import type { AskedFor } from '../../../core/foundation/consultations/consultation-act.ts'
import type { Consultation } from '../../../core/foundation/consultations/consultation-state.ts'
import { permission, type Reader } from '../reader.ts'
import { type ConsultationSummary, consultationSummary } from './consultation-summary.ts'

/** Consultations about a matter or of a group, and whether the reader may ask everybody about it now. */
export interface ConsultationsAbout {
  readonly consultations?: readonly ConsultationSummary[]
  readonly mayConsult?: true
}

export function consultationsAboutMatter(reader: Reader, motion: number): ConsultationsAbout {
  const isAbout = ({ begun }: Consultation) => 'motion' in begun.because && begun.because.motion === motion
  return about(reader, isAbout, { kind: 'matter', motion })
}

/** Those of a group, the newest first; of a draft, whoever wrote it may ask. */
export function consultationsOfGroup(reader: Reader, group: Name): ConsultationsAbout {
  return about(reader, ({ begun }) => begun.group === group, { kind: 'draft', group })
}

function about(reader: Reader, which: (one: Consultation) => boolean, of: AskedFor): ConsultationsAbout {
  const found = [...reader.snapshot.state.consultations.values()].filter(which).toReversed()
  const may = reader.person !== undefined && permission(reader, { type: 'consult', of }).refusal === undefined
  return {
    ...(found.length > 0 && { consultations: found.map((one) => consultationSummary(reader, one)) }),
    ...(may && { mayConsult: true }),
  }
}
