import { ApiProperty } from '@nestjs/swagger';

type ColumnType = 'integer' | 'number' | 'string' | 'boolean';

/** A column of a long list sent column by column: one value per row, in the order of the rows. */
export const Column = (type: ColumnType, description?: string, nullable = false): PropertyDecorator =>
  ApiProperty({
    type: 'array',
    items: { type, nullable },
    ...(description ? { description } : {}),
  });

/** A column that holds several whole numbers per row, such as places in another list. */
export const PlacesColumn = (description: string): PropertyDecorator =>
  ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    description,
  });
