import { policyTable } from '#domain/access/policy-table';

/** Accounts, signing in, and the installation. */
export const accountPolicy = policyTable({
  'health.read': { says: 'see that the service runs', grants: ['anyone'] },
  'installation.read': { says: 'see whether this installation has an account yet', grants: ['anyone'] },
  'installation.setup': { says: 'create the first account', grants: ['anyone'] },
  'installation.load_demo': { says: 'load the demo conferences', grants: ['admin'] },
  'account.sign_up': { says: 'create an account', grants: ['anyone'] },
  'account.sign_in': { says: 'sign in', grants: ['anyone'] },
  'account.sign_out': { says: 'sign out', grants: ['anyone'] },
  'account.read': { says: 'see who one is signed in as', grants: ['anyone'] },
  'account.look_as': { says: 'look at a demo conference as one of its people', grants: ['user'] },
  'mails.read': { says: 'read the preview inbox', grants: ['admin'] },
});
