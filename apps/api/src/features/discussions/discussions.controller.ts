import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { OptionalRound, RoundQuery } from '#api/features/conferences/round-query';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
import type { DiscussedAt } from '#api/features/discussions/discussion-facts';
import { DiscussionsQueries } from '#api/features/discussions/discussions.queries';
import { DiscussionsService } from '#api/features/discussions/discussions.service';
import {
  CommentBody,
  CommentHistory,
  Discussion,
  DiscussionList,
  DiscussionMailBody,
  DiscussionRevision,
  ReadBody,
  SavedComment,
} from '#api/features/discussions/discussions.types';

const at = (conferenceId: string, number: number, round: string | undefined): DiscussedAt => ({
  conferenceId,
  number,
  roundId: round ?? null,
});

@ApiTags('discussions')
@ApiParam({ name: 'slug' })
@Controller('conferences/:slug')
export class DiscussionsController {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly queries: DiscussionsQueries,
  ) {}

  @Get('discussions')
  @Action('discussions.list')
  @ApiOkResponse({ type: DiscussionList })
  list(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
  ): Promise<DiscussionList> {
    return this.queries.list(actor, id);
  }

  @Put('discussion-mail')
  @HttpCode(204)
  @Action('discussion_mail.choose')
  @ApiNoContentResponse()
  chooseMail(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Body() { mailsMe }: DiscussionMailBody,
  ): Promise<void> {
    return this.discussions.chooseMail(actor, id, mailsMe);
  }

  @Get('discussions/:number')
  @Action('discussion.read')
  @RoundQuery()
  @ApiOkResponse({ type: Discussion })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
  ): Promise<Discussion> {
    return this.queries.read(actor, at(id, number, round));
  }

  @Get('discussions/:number/revision')
  @Action('discussion.read')
  @RoundQuery()
  @ApiOkResponse({ type: DiscussionRevision })
  async revision(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
  ): Promise<DiscussionRevision> {
    return { revision: await this.queries.revision(actor, at(id, number, round)) };
  }

  @Put('discussions/:number/read')
  @HttpCode(204)
  @Action('discussion.read')
  @RoundQuery()
  @ApiNoContentResponse()
  markRead(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Body() { place }: ReadBody,
  ): Promise<void> {
    return this.discussions.markRead(actor, at(id, number, round), place);
  }

  @Put('discussions/:number/comments/:commentId')
  @HttpCode(200)
  @Action('comment.write')
  @RoundQuery()
  @Versioned()
  @ApiOkResponse({ type: SavedComment })
  async write(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @SeenVersion() seen: number | null,
    @Body() body: CommentBody,
  ): Promise<SavedComment> {
    return {
      version: await this.discussions.write(actor, { at: at(id, number, round), id: commentId, seen }, body),
    };
  }

  @Delete('discussions/:number/comments/:commentId')
  @HttpCode(204)
  @Action('comment.write')
  @RoundQuery()
  @Versioned()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.discussions.remove(actor, { at: at(id, number, round), id: commentId, seen });
  }

  @Get('discussions/:number/comments/:commentId/history')
  @Action('discussion.read')
  @RoundQuery()
  @ApiOkResponse({ type: CommentHistory })
  history(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Query('round', OptionalRound) round: string | undefined,
    @Param('commentId', ParseUUIDPipe) commentId: string,
  ): Promise<CommentHistory> {
    return this.queries.history(actor, at(id, number, round), commentId);
  }
}
