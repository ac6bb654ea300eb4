/** The files a new domain begins with: small, working, and written as the grown ones are. */
export function domainFiles(names) {
  const { plural } = names;
  return {
    [`libs/${plural}/dto/src/index.ts`]: dtoIndex(names),
    [`libs/${plural}/dto/src/texts.ts`]: dtoTexts(names),
    [`libs/${plural}/dto/src/${plural}.ts`]: contract(names),
    [`libs/${plural}/api/src/index.ts`]: apiIndex(names),
    [`libs/${plural}/api/src/${plural}.module.ts`]: apiModule(names),
    [`libs/${plural}/admin/src/index.ts`]: adminIndex(names),
    [`libs/${plural}/admin/src/routes.ts`]: adminRoutes(names),
    [`libs/${plural}/admin/src/texts.ts`]: adminTexts(names),
    [`libs/${plural}/admin/src/${plural}-page.ts`]: adminPage(names),
    [`apps/api/src/stories/${plural}.api.spec.ts`]: apiSpec(names),
  };
}

const dtoIndex = ({ camel, className, plural }) => `
export { ${className}, ${className}List } from './${plural}';
export { ${camel}Texts } from './texts';
`;

const dtoTexts = ({ camel, title }) => `
import type { Said } from '@clientele/shared/dto';

export const ${camel}Texts = {
  id: { en: 'Id', pl: 'Identyfikator', cs: 'Identifikátor', nb: 'Id' },
  name: { en: 'Name', pl: 'Nazwa', cs: 'Název', nb: 'Navn' },
  items: { en: '${title}', pl: '${title}', cs: '${title}', nb: '${title}' },
} satisfies Record<string, Said>;
`;

const contract = ({ camel, className }) => `
import { Id, ListOf, Text } from '@clientele/shared/dto';
import { ${camel}Texts as texts } from './texts';

export class ${className} {
  @Id({ title: texts.id }) id!: string;
  @Text(100, { title: texts.name, required: true }) name!: string;
}

export class ${className}List {
  @ListOf(() => ${className}, { title: texts.items }) items!: ${className}[];
}
`;

const apiIndex = ({ moduleName, plural }) => `
export { ${moduleName} } from './${plural}.module';
`;

const apiModule = ({ moduleName, controllerName, className, plural }) => `
import { Controller, Get, Module } from '@nestjs/common';
import { Can } from '@clientele/access/api';
import { ${className}List } from '@clientele/${plural}/dto';
import { Answers } from '@clientele/shared/api';

@Controller('${plural}')
export class ${controllerName} {
  @Get()
  @Can('account:use')
  @Answers(${className}List)
  all(): ${className}List {
    return { items: [] };
  }
}

@Module({ controllers: [${controllerName}] })
export class ${moduleName} {}
`;

const adminIndex = ({ camel }) => `
export { ${camel}Routes } from './routes';
`;

const adminRoutes = ({ camel, pageName, plural }) => `
import type { Routes } from '@angular/router';
import { permitted } from '@clientele/access/admin';

export const ${camel}Routes: Routes = [
  {
    path: '${plural}',
    canActivate: [permitted('account:use')],
    loadComponent: () => import('./${plural}-page').then((page) => page.${pageName}),
  },
];
`;

const adminTexts = ({ camel, title }) => `
import type { Said } from '@clientele/shared/dto';

export const ${camel}AdminTexts = {
  title: { en: '${title}', pl: '${title}', cs: '${title}', nb: '${title}' },
  none: { en: 'Nothing here yet', pl: 'Nic tu jeszcze nie ma', cs: 'Zatím tu nic není', nb: 'Ingenting her ennå' },
} satisfies Record<string, Said>;
`;

const adminPage = ({ camel, className, pageName, plural }) => `
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { ${className}List } from '@clientele/${plural}/dto';
import { EmptyState, PageTitle, Speech } from '@clientele/shared/admin';
import { ${camel}AdminTexts as texts } from './texts';

@Component({
  selector: 'cl-${plural}-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, PageTitle],
  template: \`
    <div class="cl-page">
      <cl-page-title [title]="say(texts.title)" />
      @if (found.hasValue()) {
        <ul [attr.aria-label]="say(texts.title)">
          @for (item of found.value().items; track item.id) {
            <li>{{ item.name }}</li>
          } @empty {
            <cl-empty-state icon="search" [title]="say(texts.none)" />
          }
        </ul>
      }
    </div>
  \`,
})
export class ${pageName} {
  protected readonly say = inject(Speech).say;
  protected readonly texts = texts;
  protected readonly found = httpResource<${className}List>(() => '/api/v1/${plural}');
}
`;

const apiSpec = ({ className, plural, title }) => `
import type { ${className}List } from '@clientele/${plural}/dto';
import { openWorld, type World } from '../testing/world';

describe('${title}', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('are listed for whoever is signed in', async () => {
    expect((await world.anybody.get('/${plural}')).status).toBe(401);
    const auditor = await world.as('auditor');
    expect((await auditor.get<${className}List>('/${plural}')).body).toEqual({ items: [] });
  });
});
`;
