import { type Configuration, type Environment, readConfiguration } from '../../src/adapters/config/environment.ts'

/** A configuration as a server would read it; throws where the server would refuse to start. */
export function configured(environment: Environment): Configuration {
  const read = readConfiguration(environment)
  if (!read.ok) throw new Error(read.problem.map(({ variable, problem }) => `${variable} ${problem}`).join('; '))
  return read.value
}
