import type { Option } from '../../../core/charter/structure/rule.ts'

/** How an option is drawn: its side in the vote. The label beside it says the same in words. */
export type Tone = 'yes' | 'mild-yes' | 'mild-no' | 'no' | 'neutral'

/** Read from the option's usual name or label; an option with a name of its own is drawn as neutral. */
export function toneOf({ name, label, abstains, score }: Option): Tone {
  if (abstains) return 'neutral'
  const known = tones[label.replaceAll('−', '-')] ?? tones[name]
  if (known !== undefined) return known
  return score > 0 ? 'yes' : score < 0 ? 'no' : 'neutral'
}

const tones: Readonly<Record<string, Tone>> = {
  '+1': 'yes',
  '+0': 'mild-yes',
  '-0': 'mild-no',
  '-1': 'no',
  yes: 'yes',
  for: 'yes',
  aye: 'yes',
  agree: 'yes',
  approve: 'yes',
  support: 'yes',
  'mild-yes': 'mild-yes',
  'mild-no': 'mild-no',
  no: 'no',
  against: 'no',
  nay: 'no',
  disagree: 'no',
  object: 'no',
  reject: 'no',
}
