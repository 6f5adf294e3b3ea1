import { type Configuration, type Environment, readConfiguration } from '../adapters/config/environment.ts'

/**
 * What the environment says, as a server would read it. Throws with what is wrong there.
 *
 * @param data a data folder that the command line names: then foundations and keys are there, whatever database server and
 * keys the environment names
 */
export function configured(environment: Environment, data?: string): Configuration {
  const read = readConfiguration(data === undefined ? environment : inFolder(data, environment))
  if (read.ok) return read.value
  throw new Error(read.problem.map(({ variable, problem }) => `${variable} ${problem}`).join('; '))
}

function inFolder(data: string, environment: Environment): Environment {
  const { REMIT_DATABASE_URL, REMIT_DATABASE_URL_FILE, REMIT_KEYS, ...others } = environment
  return { ...others, REMIT_DATA: data }
}
