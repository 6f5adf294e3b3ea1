import type { PlacingRefusal } from '../../app/move/restoring.ts'
import type { VerifyFault } from '../../app/verify/verify-fault.ts'
import { recordFaultWords } from './faults/record-fault-words.ts'

/** Why a foundation was not moved, beside what is wrong with its record. */
export type MoveRefusal =
  | { readonly code: 'NotThere'; readonly name: string }
  | { readonly code: 'NotAFoundation' }
  | { readonly code: 'CannotBeFolded'; readonly reason: string }
  | { readonly code: 'KeyOfAnother'; readonly origin: string }
  | PlacingRefusal

/** Why a foundation was not moved, and how to go on, in sentences. */
export function moveFaultWords(fault: MoveRefusal | VerifyFault): string {
  return isRefusal(fault) ? refusalWords(fault) : recordFaultWords(fault)
}

function isRefusal(fault: MoveRefusal | VerifyFault): fault is MoveRefusal {
  return Object.hasOwn(refusals, fault.code)
}

const refusals: Readonly<Record<MoveRefusal['code'], true>> = {
  NotThere: true,
  NotAFoundation: true,
  CannotBeFolded: true,
  KeyOfAnother: true,
  NameTaken: true,
  OriginTaken: true,
  TargetDiffers: true,
  TargetIsAhead: true,
  SeenDiffers: true,
  SeenIsAhead: true,
}

function refusalWords(fault: MoveRefusal): string {
  switch (fault.code) {
    case 'NotThere':
      return `There is no foundation ${fault.name} in it.`
    case 'NotAFoundation':
      return 'This is a record, and its first entry founds no foundation.'
    case 'CannotBeFolded':
      return `The record verifies, and this version of Remit cannot carry it out: ${fault.reason}`
    case 'KeyOfAnother':
      return `The private key is not the one of ${fault.origin}.`
    case 'NameTaken':
      return `The name ${fault.name} belongs there to another record, ${fault.origin}.`
    case 'OriginTaken':
      return `The record ${fault.origin} is there already, under the name ${fault.name}.`
    case 'TargetDiffers':
      return `What is there has ${entries(fault.target)} and is another record: the two differ within their first ${fault.size}. One of them is a fork; keep both, and find out which was published.`
    case 'TargetIsAhead':
      return `What is there goes further: it has ${entries(fault.target)}, and this has ${fault.size}. Nothing needs to be restored.`
    case 'SeenDiffers':
      return `${fault.label} shows another record: the first ${entries(fault.size)} differ. One of them is a fork; keep both, and find out which was published.`
    case 'SeenIsAhead':
      return `${fault.label} knows of ${entries(fault.seen)}, and this has ${fault.size}: ${missing(fault.size, fault.seen)} missing. Going on without would give them a second time, which is a fork. Use a newer backup, or name with --published an address or folder from which the missing entries can be taken.`
  }
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`
}

function missing(from: number, until: number): string {
  return until === from + 1 ? `entry ${from} is` : `entries ${from} to ${until - 1} are`
}
