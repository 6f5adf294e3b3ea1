import type { Name } from '../../core/base/name.ts'

/**
 * All that one click can do: acts that say nothing beside what they are about, so that a button on a desk or a link in a letter
 * is enough. The list is closed, whatever else a person may do; each is a command and a request as it stands.
 */
export type OneClickAct =
  | { readonly type: 'vote' | 'casting vote'; readonly motion: number; readonly option: Name }
  | { readonly type: 'second' | 'sign' | 'open'; readonly motion: number }
  | { readonly type: 'renew' | 'confirm'; readonly group: Name; readonly seat: Name }
  | { readonly type: 'answer'; readonly group: Name; readonly status: Name }
  | {
      readonly type: 'accept invitation' | 'decline invitation'
      readonly group: Name
      readonly seat: Name
      readonly entry?: Name
    }
  | { readonly type: 'pass on'; readonly group: Name; readonly seat: Name; readonly access: string }
