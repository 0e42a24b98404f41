/** SQL beside the server: what a factory needs of a test app, and all it may use. */
export interface Sql {
  sql<T = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<T[]>;
}
