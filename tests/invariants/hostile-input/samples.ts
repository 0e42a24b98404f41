import type { OpenAPIObject } from '@nestjs/swagger';

/** What is read of a schema in openapi.json. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly minLength?: number;
}

export function resolved(api: OpenAPIObject, schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (ref === undefined) return schema;
  return api.components!.schemas![ref.split('/').at(-1)!] as Schema;
}

const TEXTS: Readonly<Record<string, string>> = {
  email: 'somebody@example.org',
  'date-time': '2030-01-01T09:00:00Z',
  date: '2030-01-01',
  password: 'long enough for once',
};

/** A value that the schema allows; `ids` are real ids by the name of the property that wants one. */
export function sample(
  api: OpenAPIObject,
  given: Schema,
  ids: Readonly<Record<string, string>>,
  name = '',
): unknown {
  const schema = resolved(api, given);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, of]) => [key, sample(api, of, ids, key)]),
      );
    case 'array':
      return [sample(api, schema.items ?? {}, ids, name)];
    case 'string':
      if (schema.format === 'uuid') return ids[name] ?? ids['any'];
      return TEXTS[schema.format ?? ''] ?? (schema.pattern ? 'abc' : 'Europe/Berlin');
    case 'boolean':
      return true;
    default:
      return schema.minimum ?? 1;
  }
}

/** The body with one value in it replaced, once for every place and hostile value. */
export function* spoiled(body: unknown, hostile: readonly unknown[]): Generator<unknown> {
  yield* hostile;
  if (Array.isArray(body)) {
    yield [...(body as unknown[]), ...(body as unknown[])];
    yield Array.from({ length: 20_000 }, () => null);
    for (const inner of spoiled(body[0], hostile)) yield [inner];
  } else if (typeof body === 'object' && body !== null) {
    yield { ...body, surplus: 1 };
    for (const [key, value] of Object.entries(body)) {
      for (const inner of spoiled(value, hostile)) yield { ...body, [key]: inner };
    }
  }
}
