import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller';
import { DuplicatesService } from './duplicates.service';
import { NewcomersController } from './newcomers.controller';

@Module({ controllers: [DuplicatesController, NewcomersController], providers: [DuplicatesService] })
export class DuplicatesModule {}
