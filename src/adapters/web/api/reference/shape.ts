import { z } from 'zod'
import type { OpenApiDocument } from '../open-api.ts'

/** The part of JSON Schema that the document of the API uses, as the reference reads it. */
export interface Shape {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly description?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly default?: unknown
  readonly example?: unknown
  readonly properties?: Readonly<Record<string, Shape>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Shape | undefined
  readonly oneOf?: readonly Shape[] | undefined
  readonly anyOf?: readonly Shape[] | undefined
  readonly additionalProperties?: boolean | Shape | undefined
}

const shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    default: z.unknown().optional(),
    example: z.unknown().optional(),
    properties: z.record(z.string(), shape).optional(),
    required: z.array(z.string()).optional(),
    items: shape.optional(),
    oneOf: z.array(shape).optional(),
    anyOf: z.array(shape).optional(),
    additionalProperties: z.union([z.boolean(), shape]).optional(),
  }),
)

const content = z.record(z.string(), z.object({ schema: shape, example: z.unknown().optional() }))
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: shape }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: content.optional() })),
})
export type DescribedOperation = z.infer<typeof operation>

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), shape) }),
})
export type DescribedApi = z.infer<typeof document>

/** The document of the API with what the reference shows of it. */
export function readDocument(api: OpenApiDocument): DescribedApi {
  return document.parse(api)
}

/** "Group" of "#/components/schemas/Group". */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}
