import type { Ballots } from '../ballots/ballots.ts'
import { type Format, type FormatName, formatNames } from './format.ts'
import { uniform } from './uniform/uniform.ts'

/** Every format of elections, in the order in which a file is tried for them. */
export const formats: readonly Format[] = [uniform]

/** What a file is, by how it begins and then by its name; of several that share an extension the one whose ballots the method counts. */
export function formatOf(
  name: string,
  beginning: string,
  wanted: readonly Ballots['kind'][] = formats[0]?.ballots ?? [],
): Format | undefined {
  const recognised = formats.find((format) => format.recognises(beginning))
  if (recognised !== undefined) return recognised
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const called = formats.filter((format) => format.extensions.includes(extension))
  return called.find((format) => format.ballots.some((kind) => wanted.includes(kind))) ?? called[0]
}

export function formatNamed(name: FormatName): Format | undefined {
  return formats.find((format) => format.name === name)
}

export function isFormatName(name: string): name is FormatName {
  return formatNames.some((one) => one === name)
}
