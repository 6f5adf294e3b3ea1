/** Whether something is so, as far as the record tells. */
export type Known = 'yes' | 'no' | 'unknown'

export function known(is: boolean): Known {
  return is ? 'yes' : 'no'
}

export function not(is: Known): Known {
  switch (is) {
    case 'yes':
      return 'no'
    case 'no':
      return 'yes'
    case 'unknown':
      return 'unknown'
  }
}

/** One that is not so decides it, whatever is not known. */
export function all(parts: readonly Known[]): Known {
  if (parts.includes('no')) return 'no'
  return parts.includes('unknown') ? 'unknown' : 'yes'
}

export function any(parts: readonly Known[]): Known {
  return not(all(parts.map(not)))
}
