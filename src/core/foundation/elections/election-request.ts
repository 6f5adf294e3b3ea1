import type { ElectionAct } from './election-act.ts'

/** An act in an election without all that it says: enough to tell whether somebody may do it. Every `ElectionAct` is one. */
export type ElectionRequest = Unsaid<ElectionAct>

type Saying = 'question' | 'answer' | 'reason' | 'ballot' | 'chosen' | 'candidate'

type Unsaid<Act> = Act extends unknown ? Omit<Act, Saying> & Partial<Pick<Act, Saying & keyof Act>> : never

/** The requests of some of these types. */
export type ElectionRequestOf<Type extends ElectionRequest['type'], One = ElectionRequest> = One extends {
  readonly type: infer Types
}
  ? Type & Types extends never
    ? never
    : Omit<One, 'type'> & { readonly type: Type & Types }
  : never
