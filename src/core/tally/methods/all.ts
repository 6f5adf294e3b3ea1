import type { Method } from '../method.ts'
import { plurality } from './plurality.ts'
import { stv } from './stv.ts'

/** Every method of counting, in the order in which the documents tell them. */
export const methods: readonly Method[] = [plurality, stv]
