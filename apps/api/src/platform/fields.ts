import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator per field both validates what comes in and documents it in openapi.json. `optional`: may be left out;
 * `nullable`: may be null. Response classes use the same decorators, for the documentation alone.
 */
export interface Presence {
  readonly optional?: true;
  readonly nullable?: true;
  readonly description?: string;
}

type Documented = Presence & { readonly api: Record<string, unknown>; readonly list?: true };

function field(
  checks: PropertyDecorator[],
  { optional, nullable, description, api, list }: Documented,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      ...api,
      required: optional !== true,
      ...(nullable ? { nullable: true } : {}),
      ...(list ? { isArray: true } : {}),
      ...(description ? { description } : {}),
    } as ApiPropertyOptions),
    ...checks,
    ...(optional && nullable ? [IsOptional()] : []),
    // Left out is not null: what says nothing of null must not store it.
    ...(optional && !nullable ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(nullable && !optional ? [ValidateIf((_, value) => value !== null)] : []),
  );
}

/** Text that can be stored: no NUL, and no half of a character that takes two UTF-16 units. */
const storable = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');

const ofText = (change: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(storable(value)) : value));

/** Text, trimmed; `max` counts UTF-16 units as the browser's maxLength does. */
export const Text = (bounds: { min?: number; max: number } & Presence): PropertyDecorator =>
  field([ofText((text) => text.trim()), Length(bounds.min ?? 0, bounds.max)], {
    ...bounds,
    api: { type: String, minLength: bounds.min ?? 0, maxLength: bounds.max },
  });

/** Text whose blanks at either end mean something: a pasted table's empty first cell. */
export const UntrimmedText = (bounds: { max: number } & Presence): PropertyDecorator =>
  field([ofText((text) => text), Length(0, bounds.max)], {
    ...bounds,
    api: { type: String, maxLength: bounds.max },
  });

/** A password: never trimmed. */
export const Password = (bounds: { min: number; max: number } & Presence): PropertyDecorator =>
  field([Length(bounds.min, bounds.max)], {
    ...bounds,
    api: { type: String, format: 'password', minLength: bounds.min, maxLength: bounds.max },
  });

export const EmailAddress = (presence: Presence = {}): PropertyDecorator =>
  field(
    [
      ofText((text) => text.trim().toLowerCase()),
      IsEmail({}, { message: '$property must be an e-mail address such as ada@example.org' }),
      Length(3, 254),
    ],
    { ...presence, api: { type: String, format: 'email', maxLength: 254 } },
  );

export const Pattern = (pattern: RegExp, message: string, presence: Presence = {}): PropertyDecorator =>
  field([Matches(pattern, { message: `$property ${message}` })], {
    ...presence,
    api: { type: String, pattern: pattern.source },
  });

export const Int = (bounds: { min: number; max: number } & Presence): PropertyDecorator =>
  field([IsInt(), Min(bounds.min), Max(bounds.max)], {
    ...bounds,
    api: { type: 'integer', minimum: bounds.min, maximum: bounds.max },
  });

export const Decimal = (bounds: { min: number; max: number } & Presence): PropertyDecorator =>
  field([IsNumber({ allowInfinity: false, allowNaN: false }), Min(bounds.min), Max(bounds.max)], {
    ...bounds,
    api: { type: Number, minimum: bounds.min, maximum: bounds.max },
  });

export const Flag = (presence: Presence = {}): PropertyDecorator =>
  field([IsBoolean()], { ...presence, api: { type: Boolean } });

export const Id = (presence: Presence = {}): PropertyDecorator =>
  field([IsUUID()], { ...presence, api: { type: String, format: 'uuid' } });

export const IdList = (bounds: { max: number } & Presence): PropertyDecorator =>
  field([IsArray(), ArrayMaxSize(bounds.max), IsUUID(undefined, { each: true })], {
    ...bounds,
    list: true,
    api: { type: String, format: 'uuid', maxItems: bounds.max },
  });

export const IntList = (bounds: { min: number; max: number; most: number } & Presence): PropertyDecorator =>
  field(
    [
      IsArray(),
      ArrayMaxSize(bounds.most),
      IsInt({ each: true }),
      Min(bounds.min, { each: true }),
      Max(bounds.max, { each: true }),
    ],
    {
      ...bounds,
      list: true,
      api: { type: 'integer', minimum: bounds.min, maximum: bounds.max, maxItems: bounds.most },
    },
  );

export const TextList = (bounds: { max: number; length: number } & Presence): PropertyDecorator =>
  field([IsArray(), ArrayMaxSize(bounds.max), Length(0, bounds.length, { each: true })], {
    ...bounds,
    list: true,
    api: { type: String, maxItems: bounds.max },
  });

/** RFC 3339 with an offset or Z. */
export const Instant = (presence: Presence = {}): PropertyDecorator =>
  field(
    [
      IsISO8601({ strict: true, strictSeparator: true }),
      // ISO 8601 knows week and ordinal dates, too; RFC 3339, and Date, do not.
      Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/, {
        message: '$property must be an instant with its offset, such as 2026-03-01T09:00:00Z',
      }),
    ],
    { ...presence, api: { type: String, format: 'date-time' } },
  );

/** A calendar day, `2026-03-01`. */
export const Day = (presence: Presence = {}): PropertyDecorator =>
  field(
    [
      Matches(/^\d{4}-\d\d-\d\d$/, { message: '$property must be a day such as 2026-03-01' }),
      IsISO8601({ strict: true }),
    ],
    {
      ...presence,
      api: { type: String, format: 'date' },
    },
  );

export const Choice = (values: readonly string[], presence: Presence = {}): PropertyDecorator =>
  field([IsIn([...values])], { ...presence, api: { type: String, enum: [...values] } });

export const ChoiceList = (values: readonly string[], presence: Presence = {}): PropertyDecorator =>
  field([IsArray(), ArrayMaxSize(values.length), IsIn([...values], { each: true })], {
    ...presence,
    list: true,
    api: { type: String, enum: [...values] },
  });

// Swagger takes a function as lazy only when it is called "type", hence the wrapping in `type: () => type()`.
type Class = abstract new (...args: never[]) => object;

export const Nested = (type: () => Class, presence: Presence = {}): PropertyDecorator =>
  field([IsObject(), ValidateNested(), Type(type as () => never)], {
    ...presence,
    api: { type: () => type() },
  });

export const NestedList = (type: () => Class, bounds: { max: number } & Presence): PropertyDecorator =>
  field(
    [
      IsArray(),
      ArrayMaxSize(bounds.max),
      // A list in the place of an object would be taken for one with nothing wrong in it.
      IsObject({ each: true }),
      ValidateNested({ each: true }),
      Type(type as () => never),
    ],
    { ...bounds, list: true, api: { type: () => type() } },
  );

/** Numbers (or missing) by a key that only runtime knows: criterion id → value. */
export const NumberMap = (presence: Presence = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      additionalProperties: { type: 'number', nullable: true },
      required: presence.optional !== true,
      ...(presence.description ? { description: presence.description } : {}),
    } as unknown as ApiPropertyOptions),
    ValidateBy({
      name: 'isNumberMap',
      validator: { validate: isNumberMap, defaultMessage: () => '$property must map ids to numbers' },
    }),
    ...(presence.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
  );

const isNumberMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= 50 &&
  Object.values(value).every(
    (entry) => entry === null || (typeof entry === 'number' && Number.isFinite(entry)),
  );
