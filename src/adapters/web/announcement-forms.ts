import { z } from 'zod'
import { guarded } from './form-schemas.ts'
import { line, paragraphs } from './form-text.ts'

/** An announcement as it is written; with `look` it is shown as its channels would get it, and nothing is done. */
export const announceForm = z.strictObject({
  ...guarded,
  group: line(80),
  title: line(200),
  text: paragraphs(20_000).refine((text) => text !== '', 'empty'),
  channels: z.array(z.string().max(2_000)).max(20).default([]),
  on: z.iso.date('not a day').or(z.literal('')).optional(),
  corrects: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional(),
  /** What it tells of: "consultation 21". */
  of: z
    .string()
    .regex(/^(?:consultation|election) [1-9]\d{0,11}$/)
    .optional(),
  look: z.literal('yes').optional(),
})

/** What one button does about an announcement, or about one of its channels. */
export const announcementActForm = z.strictObject({
  ...guarded,
  do: z.enum(['withdraw', 'retry', 'seen', 'drop']),
  channel: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  reason: paragraphs(500).optional(),
})
