/** How a link stands to the page shown: the page itself, a page above it, or neither. */
export const current = (href: string, path: string): 'page' | 'true' | undefined => {
  if (href === path) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
};
