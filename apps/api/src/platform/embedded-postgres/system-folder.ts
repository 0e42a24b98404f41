import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/**
 * The folder of this machine (as root) or of this user in which Rostrum may keep things outside a checkout;
 * ROSTRUM_SYSTEM_FOLDER names another.
 */
export function systemRoot(): string {
  const named = process.env['ROSTRUM_SYSTEM_FOLDER'];
  if (named) return resolve(named);
  const mac = process.platform === 'darwin';
  if (process.getuid?.() === 0) return mac ? '/usr/local/var/rostrum' : '/var/lib/rostrum';
  if (mac) return join(homedir(), 'Library', 'Application Support', 'Rostrum');
  return join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'rostrum');
}

/** The folder outside `checkout` for what cannot be kept in it; one checkout path, one folder. */
export function systemFolder(checkout: string): string {
  const path = realpathSync(checkout);
  const key = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join(systemRoot(), `${basename(path).replaceAll(/[^\w.-]/g, '-')}-${key}`);
}
