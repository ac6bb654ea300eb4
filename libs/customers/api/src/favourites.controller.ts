import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { FavouriteList } from '@clientele/customers/dto';
import { Answers, IdParam } from '@clientele/shared/api';
import { Favourites } from './favourites';

@Controller()
export class FavouritesController {
  constructor(private readonly favourites: Favourites) {}

  @Get('account/favourites')
  @Can('account:use')
  @Answers(FavouriteList)
  all(): Promise<FavouriteList> {
    return this.favourites.all();
  }

  @Put('customers/:customerId/favourite')
  @Can('account:use')
  @HttpCode(204)
  add(@IdParam('customerId') customerId: string): Promise<void> {
    return this.favourites.add(customerId);
  }

  @Delete('customers/:customerId/favourite')
  @Can('account:use')
  @HttpCode(204)
  remove(@IdParam('customerId') customerId: string): Promise<void> {
    return this.favourites.remove(customerId);
  }
}
