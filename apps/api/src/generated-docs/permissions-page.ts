import { ROLES, isRole, type Grantee } from '#domain/access/actor';
import { POLICY } from '#domain/access/policy';
import type { PolicyRow } from '#domain/access/policy-table';
import type { Route } from '#api/platform/route-inventory';

const COLUMNS: readonly Grantee[] = ['anyone', 'user', 'speaker', ...ROLES, 'admin'];

function cell(row: PolicyRow, grantee: Grantee): string {
  const grants = row.grants.filter((grant) => (typeof grant === 'string' ? grant : grant.to) === grantee);
  if (grants.length === 0) return '';
  return grants
    .map((grant) =>
      typeof grant === 'string' ? 'yes' : grant.when.map((condition) => condition.name).join(' + '),
    )
    .join(' or ');
}

function notes({ hides, beforeAgreement, grants }: PolicyRow): string {
  const byRole = grants.some((grant) => isRole(typeof grant === 'string' ? grant : grant.to));
  const said = [
    ...(hides ? ['a refusal answers 404'] : []),
    ...(beforeAgreement && byRole ? ['before agreement'] : []),
  ];
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

/** docs/permissions.md: the policy table for readers, with the routes that stand under each action. */
export function permissionsPage(routes: readonly Route[]): string {
  const lines = [
    '# Who may do what',
    '',
    'Generated from `libs/domain/src/access/policy.ts` by `npm run generate`; do not edit. Silence means no. Grants unite;',
    'what stands under "always" overrides every one of them. A fact that was not loaded denies. A role counts once its holder has',
    'agreed to confidentiality and conduct (before that: `agreement_needed`), but for the actions marked "before agreement".',
    '',
    `| action | says | ${COLUMNS.join(' | ')} | always | routes |`,
    `| --- | --- | ${COLUMNS.map(() => '---').join(' | ')} | --- | --- |`,
  ];
  for (const [action, row] of Object.entries(POLICY) as [string, PolicyRow][]) {
    const handlers = routes.filter((route) => route.action === action).map((route) => `\`${route.handler}\``);
    const always = (row.always ?? []).map((condition) => condition.name).join(' + ');
    lines.push(
      `| \`${action}\` | ${row.says}${notes(row)} | ${COLUMNS.map((column) => cell(row, column)).join(' | ')} | ${always} | ${handlers.join(' ')} |`,
    );
  }
  return `${lines.join('\n')}\n`;
}
