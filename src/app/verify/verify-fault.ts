import type { PolicyFault } from '../../core/record/policy.ts'
import type { RecordFault } from '../../core/record/record-fault.ts'
import type { BesideFault } from './verify-beside.ts'

/** Why a record does not verify; the words are the adapters'. */
export type VerifyFault = RecordFault | BesideFault | SourceFault

export type SourceFault =
  | { readonly code: 'VkeyMissing' }
  /** A file goes on where it should have ended. */
  | { readonly code: 'FileTooLarge'; readonly path: string; readonly most_bytes: number }
  | { readonly code: 'PolicyWrong'; readonly cause: PolicyFault }
  /** The log's key is none of those that the given policy knows. */
  | { readonly code: 'LogNotInPolicy'; readonly origin: string }
  /** Too few of the witnesses that the given policy asks for have cosigned. */
  | { readonly code: 'QuorumUnmet'; readonly cosigned: readonly string[] }
