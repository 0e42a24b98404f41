import type { Request } from 'express';

declare module 'express-session' {
  interface SessionData {
    userId?: string;
    /** The admin who looks at a demo conference as one of its people. */
    lookingFrom?: string;
  }
}

/** A new Login: a new session id, so that one planted before signing in is worth nothing. */
export function signIn(request: Request, userId: string, lookingFrom?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error?: Error) => {
      if (error) return reject(error);
      request.session.userId = userId;
      if (lookingFrom) request.session.lookingFrom = lookingFrom;
      request.session.save((failure?: Error) => (failure ? reject(failure) : resolve()));
    });
  });
}

export function signOut(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
  });
}
