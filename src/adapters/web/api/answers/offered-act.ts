import { z } from '@hono/zod-openapi'
import type { OneClickAct } from '../../../../app/notices/one-click.ts'

/** An act that somebody may do, as the body by which it is asked for. */
export const offeredAct = z
  .object({
    type: z.string(),
    motion: z.int().optional(),
    option: z.string().optional(),
    group: z.string().optional(),
    seat: z.string().optional(),
    entry: z.string().optional(),
    status: z.string().optional(),
    access: z.string().optional(),
    election: z.int().optional(),
    electorate: z.string().optional(),
    roll: z.string().optional(),
    announcement: z.int().optional(),
    channel: z.int().optional(),
  })
  .openapi('OfferedAct')

/** Nothing is added and nothing changed: it is sent as it stands. */
export function offeredActOf(act: OneClickAct): z.input<typeof offeredAct> {
  return { ...act }
}
