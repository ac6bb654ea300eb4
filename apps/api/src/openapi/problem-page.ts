import { allProblems, type ProblemKind } from '@clientele/shared/api';
import { faults, type Language, type Said } from '@clientele/shared/dto';
import { adviceTexts, problemTexts } from './problem-texts';

const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem }
h3 { margin: 2rem 0 0; font: 1.1rem ui-monospace, monospace; overflow-wrap: anywhere }
p { margin: 0.25rem 0 }
:target { scroll-margin-top: 1rem; outline: 2px solid; outline-offset: 2px }`;

/** An argument of a message, whose value nobody knows here; a plural holds braces of its own. */
const ARGUMENT = /\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g;

/** The page that `docUrl` leads to: every registered problem, what it says, and what to do about it. */
export function problemPage(language: Language): string {
  const kinds = allProblems().filter(({ status }) => status >= 400);
  const domains = [...new Set(kinds.map(domainOf))].sort();
  const sections = domains.map(
    (domain) => `<h2>${domain}</h2>
${kinds
  .filter((kind) => domainOf(kind) === domain)
  .map((kind) => problemHtml(kind, language))
  .join('\n')}`,
  );
  const fields = Object.entries(faults).map(
    ([code, said]) => `<h3 id="${code}">${code}</h3>\n<p>${sayHtml(said, language)}</p>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${sayHtml(problemTexts.title, language)} – Clientele API</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${sayHtml(problemTexts.title, language)}</h1>
<p>${sayHtml(problemTexts.about, language)}</p>
${sections.join('\n')}
<h2>${sayHtml(problemTexts.fields, language)}</h2>
${fields.join('\n')}
</main>
</body>
</html>`;
}

const domainOf = ({ code }: ProblemKind): string => code.split('.')[0] ?? '';

function problemHtml({ code, status, title }: ProblemKind, language: Language): string {
  const advice = adviceTexts[status];
  return `<h3 id="${code}">${code}</h3>
<p><strong>${status}</strong> ${sayHtml(title, language)}</p>${
    advice ? `\n<p>${sayHtml(advice, language)}</p>` : ''
  }`;
}

/** A text as HTML, without the values of its arguments. */
function sayHtml(said: Said, language: Language): string {
  return said[language].replace(ARGUMENT, '…').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
