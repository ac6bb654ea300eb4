/** All the names of a domain, from its plural in kebab case: `loyalty-cards` → `LoyaltyCard`, `loyaltyCards`, … */
export function domainNames(plural) {
  const words = plural.split('-');
  const pascal = words.map(capital).join('');
  return {
    plural,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    title: capital(words.join(' ')),
    className: singular(pascal),
    moduleName: `${pascal}Module`,
    controllerName: `${pascal}Controller`,
    pageName: `${pascal}Page`,
  };
}

function singular(name) {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  if (/(ss|sh|ch|x)es$/.test(name)) return name.slice(0, -2);
  return name.endsWith('s') ? name.slice(0, -1) : `${name}Item`;
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
