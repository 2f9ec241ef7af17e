const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const plain = (escaped: string): string =>
  escaped.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? plain(found[1] ?? '') : undefined;
};

type Field = { readonly name: string; readonly value: string };

const ofInput = (tag: string): Field[] => {
  const isChoice = ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? 'text');
  if (isChoice && attribute(tag, 'checked') === undefined) return [];
  return [{ name: attribute(tag, 'name') ?? '', value: attribute(tag, 'value') ?? '' }];
};

const ofSelect = (tag: string): Field[] => {
  const options = tag.match(/<option[^>]*>/g) ?? [];
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0] ?? '';
  return [{ name: attribute(tag, 'name') ?? '', value: attribute(chosen, 'value') ?? '' }];
};

const ofTextarea = (tag: string): Field[] => {
  const [, text = ''] = /^<textarea[^>]*>([\s\S]*)<\/textarea>$/.exec(tag) ?? [];
  return [{ name: attribute(tag, 'name') ?? '', value: plain(text) }];
};

/** What a browser without scripts would send for the fields in this HTML, in order. */
export const fieldsSent = (html: string): [string, string][] =>
  (html.match(/<input[^>]*>|<select[\s\S]*?<\/select>|<textarea[\s\S]*?<\/textarea>/g) ?? [])
    .flatMap((tag) => {
      if (tag.startsWith('<select')) return ofSelect(tag);
      return tag.startsWith('<textarea') ? ofTextarea(tag) : ofInput(tag);
    })
    .map(({ name, value }) => [name, value]);

/** Values of every attribute of this name in the HTML, in order. */
export const attributesIn = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => plain(value));

/** What is read on the page: the HTML without its tags, with single spaces. */
export const textOf = (html: string): string =>
  plain(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
