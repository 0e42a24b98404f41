import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ANONYMOUS, type Actor, type Role } from '#domain/access/actor';
import { type Action, roleRefusal } from '#domain/access/policy';
import { DomainError, notFound } from '#domain/errors';
import { agreementCounts } from '#api/platform/agreement-counts';
import { Database } from '#api/platform/database';
import type { RequestConference, RostrumRequest } from '#api/platform/request';
import { ACTION } from '#api/platform/route';

interface ActorRow {
  conferenceId: string | null;
  slug: string | null;
  isPublic: boolean;
  userId: string | null;
  isAdmin: boolean;
  memberId: string | null;
  hasAgreed: boolean;
  roles: { role: Role; trackId: string | null }[];
  isSpeaker: boolean;
}

// One statement for everything the policy asks about a person: the account, the conference, the seat and its roles.
// A person of the demo is nobody in any other conference.
const ACTOR = `
  select c.id as "conferenceId", c.slug, coalesce(c.call_opens_at <= now(), false) as "isPublic",
    u.id as "userId", coalesce(u.is_admin, false) as "isAdmin", m.id as "memberId",
    ${agreementCounts('m', 'c')} as "hasAgreed",
    coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'trackId', r.track_id))
      from member_roles r where r.conference_id = m.conference_id and r.member_id = m.id), '[]') as roles,
    exists (select 1 from speakers s join proposal_speakers ps
        on ps.conference_id = s.conference_id and ps.speaker_id = s.id
      where s.conference_id = c.id and s.user_id = u.id)
      or exists (select 1 from proposals p where p.conference_id = c.id and p.created_by = u.id) as "isSpeaker"
  from (select 1) one
  left join conferences c on c.slug = $2
  left join users u on u.id = $1 and (c.id is null or c.is_demo or not u.is_demo)
  left join committee_members m on m.conference_id = c.id and m.user_id = u.id and m.state = 'active'`;

const SLUG = /^[a-z0-9-]{1,60}$/;

/** Login → Actor of this conference, then the role half of the policy; the facts half is the service's. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RostrumRequest>();
    const action = this.reflector.get<Action | undefined>(ACTION, context.getHandler());
    if (!action) throw new Error(`${context.getClass().name}.${context.getHandler().name} names no action.`);
    const slug = request.params['slug'];
    const userId = request.session?.userId ?? null;
    if (userId === null && slug === undefined) request.actor = ANONYMOUS;
    else await this.load(request, userId, typeof slug === 'string' ? slug : null);
    this.check(action, request.actor!, request.conference);
    return true;
  }

  private async load(request: RostrumRequest, userId: string | null, slug: string | null): Promise<void> {
    if (slug !== null && !SLUG.test(slug)) throw notFound();
    const row = await this.database.lookup<ActorRow>({ userId, conferenceId: null }, ACTOR, [userId, slug]);
    if (slug !== null && !row?.conferenceId) throw notFound();
    if (row?.conferenceId)
      request.conference = { id: row.conferenceId, slug: row.slug!, isPublic: row.isPublic };
    request.actor = row?.userId ? toActor(row) : { ...ANONYMOUS, conferenceId: row?.conferenceId ?? null };
  }

  private check(action: Action, actor: Actor, conference: RequestConference | undefined): void {
    const refused = roleRefusal(action, actor);
    if (!refused) return;
    const knowsOfIt = !conference || conference.isPublic || actor.seat !== null || actor.isSpeaker;
    if (!knowsOfIt) throw notFound();
    if (actor.userId === null) throw new DomainError('unauthenticated', 'Sign in first.');
    throw new DomainError(refused.code, refused.reason);
  }
}

function toActor(row: ActorRow): Actor {
  return {
    userId: row.userId,
    isAdmin: row.isAdmin,
    conferenceId: row.conferenceId,
    isSpeaker: row.isSpeaker,
    seat: row.memberId
      ? {
          memberId: row.memberId,
          roles: new Set(row.roles.map(({ role }) => role)),
          chairedTrackIds: new Set(row.roles.flatMap(({ trackId }) => (trackId ? [trackId] : []))),
          hasAgreed: row.hasAgreed,
        }
      : null,
  };
}
