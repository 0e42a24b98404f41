import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Put,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#domain/access/actor';
import type { RequestConference } from '#api/platform/request';
import { Action, CurrentActor, CurrentConference, SeenVersion, Versioned } from '#api/platform/route';
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
  @ApiOkResponse({ type: Discussion })
  read(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<Discussion> {
    return this.queries.read(actor, id, number);
  }

  @Get('discussions/:number/revision')
  @Action('discussion.read')
  @ApiOkResponse({ type: DiscussionRevision })
  async revision(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<DiscussionRevision> {
    return { revision: await this.queries.revision(actor, id, number) };
  }

  @Put('discussions/:number/read')
  @HttpCode(204)
  @Action('discussion.read')
  @ApiNoContentResponse()
  markRead(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Body() { place }: ReadBody,
  ): Promise<void> {
    return this.discussions.markRead(actor, id, number, place);
  }

  @Put('discussions/:number/comments/:commentId')
  @HttpCode(200)
  @Action('comment.write')
  @Versioned()
  @ApiOkResponse({ type: SavedComment })
  async write(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('commentId', ParseUUIDPipe) id: string,
    @SeenVersion() seen: number | null,
    @Body() body: CommentBody,
  ): Promise<SavedComment> {
    return { version: await this.discussions.write(actor, conferenceId, { number, id, seen }, body) };
  }

  @Delete('discussions/:number/comments/:commentId')
  @HttpCode(204)
  @Action('comment.write')
  @Versioned()
  @ApiNoContentResponse()
  remove(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('commentId', ParseUUIDPipe) id: string,
    @SeenVersion() seen: number | null,
  ): Promise<void> {
    return this.discussions.remove(actor, conferenceId, { number, id, seen });
  }

  @Get('discussions/:number/comments/:commentId/history')
  @Action('discussion.read')
  @ApiOkResponse({ type: CommentHistory })
  history(
    @CurrentActor() actor: Actor,
    @CurrentConference() { id: conferenceId }: RequestConference,
    @Param('number', ParseIntPipe) number: number,
    @Param('commentId', ParseUUIDPipe) id: string,
  ): Promise<CommentHistory> {
    return this.queries.history(actor, conferenceId, number, id);
  }
}
