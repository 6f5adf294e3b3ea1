import { closeSync, openSync, writeSync } from 'node:fs'

/** From 0 up to, not at, 1. */
export type Chance = () => number

interface Asked {
  readonly format: 'csv-ranks' | 'blt'
  readonly size: number
  readonly candidates: number
  readonly chance: Chance
}

/** A file of so many ballots that rank all candidates, practically all of them different. */
export function writeBallots(path: string, { format, size, candidates, chance }: Asked): void {
  const file = openSync(path, 'w')
  const names = Array.from({ length: candidates }, (_, id) => `C${id}`)
  let text = format === 'blt' ? `${candidates} 1\n` : `${names.join(',')}\n`
  for (let ballot = 0; ballot < size; ballot += 1) {
    const numbers = shuffled(candidates, chance).map((id) => id + 1)
    text += format === 'blt' ? `1 ${numbers.join(' ')} 0\n` : `${numbers.join(',')}\n`
    if (text.length < 1 << 20) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, format === 'blt' ? `${text}0\n${names.map((name) => `"${name}"\n`).join('')}` : text)
  closeSync(file)
}

export function shuffled(length: number, chance: Chance): number[] {
  const order = Array.from({ length }, (_, id) => id)
  for (let place = length - 1; place > 0; place -= 1) {
    const other = Math.floor(chance() * (place + 1))
    const [one = 0, two = 0] = [order[place], order[other]]
    order[place] = two
    order[other] = one
  }
  return order
}
