export const blockSchema = { $schema: 'https://json-schema.org/draft/2020-12/schema' }
