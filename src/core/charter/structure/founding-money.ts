import type { Name } from '../../base/name.ts'

/** What was done with money when a foundation began; days are those of the acts. Amounts as they are written: "USD 9,000". */
export type FoundingMoneyAct = { readonly person: Name } & (
  | {
      readonly kind: 'note received'
      readonly group: Name
      readonly fund: Name
      readonly amount: string
      readonly giver?: string
    }
  /** Of what a decision promised, by its number among those of the file. */
  | {
      readonly kind: 'ask for payment'
      readonly decision: number
      readonly amount: string
      /** Who is paid, where it is not whoever it was promised to. */
      readonly payee?: string
    }
  | { readonly kind: 'approve payment'; readonly payment: number }
  | { readonly kind: 'note paid'; readonly payment: number; readonly reference?: string }
)

export const foundingMoneyActs = ['note received', 'ask for payment', 'approve payment', 'note paid'] as const
