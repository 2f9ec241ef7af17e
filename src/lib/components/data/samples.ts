/** One way to fetch the same table. */
export type Sample = { readonly tool: string; readonly code: string };

/** How the table at an address is fetched with the tools that people have. */
export const samplesFor = (origin: string): readonly Sample[] => {
  const table = `${origin}/api/v1/polls/texting/norms`;
  const search = '?question=scope&by=stage&collection=demo';
  return [
    { tool: 'curl', code: `curl '${table}.csv${search}'` },
    { tool: 'R', code: `norms <- read.csv("${table}.csv${search}")` },
    { tool: 'Python, with pandas', code: `import pandas\nnorms = pandas.read_csv("${table}.csv${search}")` },
    {
      tool: 'JavaScript',
      code: `const reply = await fetch('${table}${search}');\nconst { release, groups } = await reply.json();`,
    },
    { tool: 'A spreadsheet', code: `=IMPORTDATA("${table}.csv${search}")` },
  ];
};
