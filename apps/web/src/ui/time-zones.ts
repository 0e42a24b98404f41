/** Every zone the browser knows, UTC and "anywhere on Earth" included. */
export function timeZones(): string[] {
  return [...new Set(['UTC', 'Etc/GMT+12', ...Intl.supportedValuesOf('timeZone')])];
}
