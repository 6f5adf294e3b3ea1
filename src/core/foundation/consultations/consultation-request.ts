import type { ConsultationAct } from './consultation-act.ts'

/** An act about a consultation without all that it says: enough to tell whether somebody may do it. Every `ConsultationAct` is one. */
export type ConsultationRequest = Unsaid<ConsultationAct>

type Saying =
  | 'asks'
  | 'closes'
  | 'where'
  | 'on'
  | 'behalf'
  | 'position'
  | 'passages'
  | 'title'
  | 'answers'
  | 'disposition'
  | 'summary'

type Unsaid<Act> = Act extends unknown ? Omit<Act, Saying> & Partial<Pick<Act, Saying & keyof Act>> : never

export type ConsultationRequestOf<Type extends ConsultationRequest['type']> = Extract<
  ConsultationRequest,
  { readonly type: Type }
>
