/** All that PostgreSQL gets to see of our environment: no PGDATA or LD_LIBRARY_PATH of the user may steer it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
