import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { DomainError, type ErrorCode, type ErrorDetails } from '#domain/errors';

const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  agreement_needed: 403,
  not_found: 404,
  wrong_state: 409,
  deadline_passed: 409,
  taken: 409,
  violation: 409,
  over_cap: 409,
  changes_reviews: 409,
  stale_write: 412,
  too_large: 413,
  invalid: 422,
  version_required: 428,
  too_many_requests: 429,
};

interface Problem extends ErrorDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

const words = (constraint: string): string => {
  const sentence = constraint.replaceAll('_', ' ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
};

// What a value of a request can be that no column takes: SQLSTATE of class 22 that only the value is to blame for.
const UNSTORABLE: Readonly<Record<string, string>> = {
  '21000': 'The same thing stands in this list twice.',
  '22003': 'A number in this request is larger than any that is stored.',
  '22007': 'A date in this request is none.',
  '22008': 'A date in this request lies too far away.',
  '22021': 'A text in this request holds characters that cannot be stored.',
  '22P02': 'A value in this request is not of the kind that is asked for.',
  '22P05': 'A text in this request holds characters that cannot be stored.',
};

/** Constraints are named by what they promise, so a broken one explains itself. */
function fromDatabase(error: QueryFailedError): Problem | null {
  const { code, constraint } = error.driverError as { code?: string; constraint?: string };
  const title = UNSTORABLE[code ?? ''];
  if (title) return { status: 422, code: 'invalid', title };
  if (!constraint) return null;
  if (code === '23505') return { status: 409, code: 'taken', title: words(constraint) };
  if (code === '23503' || code === '23514') return { status: 422, code: 'invalid', title: words(constraint) };
  return null;
}

function toProblem(error: unknown): Problem | null {
  if (error instanceof DomainError) {
    return { status: STATUS[error.code], code: error.code, title: error.reason, ...error.details };
  }
  if (error instanceof QueryFailedError) return fromDatabase(error);
  if (error instanceof HttpException) {
    const status = error.getStatus();
    const code = status === 404 ? 'not_found' : status === 429 ? 'too_many_requests' : 'invalid';
    const title = status === 404 ? 'There is nothing here, or nothing that you may see.' : error.message;
    return { status, code, title };
  }
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large')
    return { status: 413, code: 'too_large', title: 'This is larger than 10 MB; send less at once.' };
  if (type === 'entity.parse.failed')
    return { status: 400, code: 'invalid', title: 'The request is not valid JSON.' };
  if (status === 400) return { status: 400, code: 'invalid', title: 'The request could not be read.' };
  return null;
}

/** Every refusal leaves as RFC 9457 problem+json; what we did not foresee tells the caller only its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    let problem = toProblem(error);
    if (!problem) {
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : error);
      problem = {
        status: 500,
        code: 'internal',
        title: 'Something went wrong on our side. What was saved before is still there; try again.',
      };
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({ type: 'about:blank', ...problem, ...(request.id ? { requestId: request.id } : {}) }),
      );
  }
}
