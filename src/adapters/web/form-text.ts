import { z } from 'zod'

export const token = z.string().min(1).max(200)

/** One line that can be seen: no control characters, and none that turn the direction of what follows. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'empty')
    .max(longest, 'too long')
    .refine((text) => /[^\p{Default_Ignorable_Code_Point}\p{White_Space}]/u.test(text), 'empty')
    .refine((text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text), 'unreadable characters')

export const paragraphs = (longest: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(whole(longest))

/** As it is written, to the spaces at its ends. */
export const whole = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .refine((text) => text.length <= longest, 'too long')
    .refine((text) => !/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text), 'unreadable characters')
