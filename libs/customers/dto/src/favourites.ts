import { Ids } from '@clientele/shared/dto';
import { customersTexts as texts } from './texts';

/** So many customers one operator marks with a star. */
export const MOST_FAVOURITES = 500;

/** Whom the operator marked with a star, the latest first. */
export class FavouriteList {
  @Ids(MOST_FAVOURITES, { title: texts.favourites }) ids!: string[];
}
