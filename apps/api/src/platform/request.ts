import type { Request } from 'express';
import type { Actor } from '#domain/access/actor';

/** The conference a route is about, loaded once by the guard. */
export interface RequestConference {
  readonly id: string;
  readonly slug: string;
  readonly isPublic: boolean;
}

export interface RostrumRequest extends Request {
  id?: string;
  actor?: Actor;
  conference?: RequestConference;
}
