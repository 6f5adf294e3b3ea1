import type { Unchecked } from '../../../app/verify/unchecked.ts'

/** What a verification leaves open, each after "not checked: ". */
export function uncheckedWords(unchecked: Unchecked): string {
  return english[unchecked]
}

const english: Readonly<Record<Unchecked, string>> = {
  key: 'that the key is theirs. It was taken from the record itself; compare it with one you know.',
  beside: 'documents and sealed values, which entries name by their hash.',
  witnesses: 'that others were shown the same record. No witness has cosigned it.',
  'witness keys': 'that the witnesses are independent. The record itself says who they are.',
  quorum: 'that enough witnesses have cosigned. They are fewer than the record itself asks for.',
  growth: 'that it grew from what was shown before. Give an earlier checkpoint, if you kept one.',
  rest: 'the other entries of the record.',
  times: 'times. They are what the record says.',
  rules: 'that the charters allowed what the entries say.',
}
