import { Module } from '@nestjs/common';
import { MentionLetterJob } from './mention-letter-job';
import { Mentions } from './mentions';
import { NoteReaders } from './note-readers';
import { NoteRetention } from './note-retention';
import { NotificationsController } from './notifications.controller';
import { Notifications } from './notifications';
import { NotesController } from './notes.controller';
import { NotesService } from './notes.service';

@Module({
  controllers: [NotesController, NotificationsController],
  providers: [MentionLetterJob, Mentions, NoteReaders, NoteRetention, NotesService, Notifications],
})
export class NotesModule {}
