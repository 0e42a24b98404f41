import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError, type Fault } from '#domain/errors';

const faultsOf = (errors: readonly ValidationError[], path = ''): Fault[] =>
  errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.values(error.constraints ?? {}).map((reason) => ({ field, reason }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });

/** What comes in is parsed once, here; an unknown property is refused, not dropped. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
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
