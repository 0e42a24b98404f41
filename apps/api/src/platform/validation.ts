import { type ArgumentMetadata, type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError, type Fault } from '#domain/errors';

const faultsOf = (errors: readonly ValidationError[], path = ''): Fault[] =>
  errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((reason) => ({ field, reason }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });

class BoundedValidation extends ValidationPipe {
  /** Lists in lists in lists, a hundred thousand times, exhaust the stack of whatever walks them. */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new DomainError('invalid', 'This request is nested too deeply.');
    }
  }
}

/** What comes in is parsed once, here; an unknown property is refused, not dropped. */
export const validation = (): ValidationPipe =>
  new BoundedValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const faults = faultsOf(errors);
      return new DomainError('invalid', faults[0]?.reason ?? 'Something in this request is not valid.', {
        faults,
      });
    },
  });
