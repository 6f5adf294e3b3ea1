import type { Name } from '../base/name.ts'
import type { AnnounceEffect } from './announcements/announcement-effect.ts'
import type { ConsultationEffect } from './consultations/consultation-effect.ts'
import type { ReportEffect } from './duties/reports/report-effect.ts'
import type { ElectionEffect } from './elections/election-effect.ts'
import type { Commitment, PersonId } from './event.ts'
import type { LifeEffect } from './life/life-effect.ts'
import type { MeetingEffect } from './meetings/meeting-effect.ts'
import type { MoneyEffect } from './money/money-effect.ts'
import type { AwardEffect } from './money/requests/award-effect.ts'
import type { PowerEffect } from './powers/power-effect.ts'
import type { KeepingEffect } from './seats/keeping-effect.ts'

/** What happens when a motion is carried. */
export type Effect =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'admit'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly answers: Commitment
      /** What the applicant says of a conflict of interest. */
      readonly conflict?: Commitment
      readonly entry?: Name
    }
  /** Somebody gets a seat, or loses one, without having applied. */
  | {
      readonly kind: 'appoint' | 'remove'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly entry?: Name
    }
  /** Somebody acts in the place of a holder. */
  | {
      readonly kind: 'name alternate'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      readonly alternate: PersonId
    }
  | PowerEffect
  | KeepingEffect
  | LifeEffect
  | MeetingEffect
  | ElectionEffect
  | AnnounceEffect
  | ConsultationEffect
  | AwardEffect
  | MoneyEffect
  | ReportEffect
