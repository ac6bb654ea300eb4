import { attributesTexts } from '@clientele/attributes/dto';

/** What the shop keeps of its customers beside the fields that all shops have (S1-19). */
export const attributeSection = {
  id: 'attributes',
  group: 'profile' as const,
  title: attributesTexts.attributes,
  permission: 'attributes:read' as const,
  isShown: (): boolean => true,
  load: () => import('./attributes-form').then((form) => form.AttributesForm),
  loadView: () => import('./attributes-view').then((view) => view.AttributesView),
};
