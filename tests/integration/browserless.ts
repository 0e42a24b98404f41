/** An answer with its body already read. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** The body as JSON; throws when it is none. */
  json(): T;
}

export interface Ask {
  readonly body?: unknown;
  /** Sent as If-Match; 'new' sends If-None-Match: *. */
  readonly version?: number | 'new';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP to the server and keeps its cookies, as a browser would, without being one. */
export class Browserless {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** One that is signed in already, elsewhere. */
  static with(url: string, cookies: string): Browserless {
    const visitor = new Browserless(url);
    visitor.cookie = cookies;
    return visitor;
  }

  /** What to send as the Cookie header where this class is not the one that asks. */
  cookies(): string {
    return this.cookie;
  }

  async ask<T = unknown>(
    method: string,
    path: string,
    { body, version, headers = {} }: Ask = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === 'new'
          ? { 'if-none-match': '*' }
          : version === undefined
            ? {}
            : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0]!;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      headers: response.headers,
      text,
      bytes,
      json: () => JSON.parse(text) as T,
    };
  }

  get<T = unknown>(path: string, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('GET', path, ask);
  }

  post<T = unknown>(path: string, body?: unknown, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('POST', path, { ...ask, body });
  }

  put<T = unknown>(path: string, body: unknown, version: number | 'new', ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('PUT', path, { ...ask, body, version });
  }

  patch<T = unknown>(path: string, body: unknown, version: number, ask: Ask = {}): Promise<Answer<T>> {
    return this.ask<T>('PATCH', path, { ...ask, body, version });
  }

  delete<T = unknown>(path: string, version?: number): Promise<Answer<T>> {
    return this.ask<T>('DELETE', path, version === undefined ? {} : { version });
  }

  async signIn(email: string, password = PASSWORD): Promise<this> {
    const answer = await this.post('/api/login', { email, password });
    if (answer.status !== 204) throw new Error(`Cannot sign in ${email}: ${answer.status} ${answer.text}`);
    return this;
  }
}

/** Every account that the factories make has this password. */
export const PASSWORD = 'correct horse battery';
