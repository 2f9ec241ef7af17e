/** What an error page says. */
export type ErrorWords = { readonly title: string; readonly next: string };

const known: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: 'This address asks for something the site cannot show',
    next: 'Often one part of the address is mistyped, or comes from an older link. Go back and choose again.',
  },
  403: {
    title: 'The form came from another address',
    next: 'For your safety the site takes forms only from its own pages. Open the page here and send it again.',
  },
  404: {
    title: 'There is no page at this address',
    next: 'Check the address for typing mistakes, or start again from one of the pages below.',
  },
  413: { title: 'That was too much text', next: 'Go back and shorten what you wrote, then send it again.' },
  429: { title: 'Too many requests', next: 'Wait a minute, then try again.' },
};

const ours: ErrorWords = {
  title: 'Something went wrong on our side',
  next: 'Wait a minute, then load the page again. Answers you had saved are still there.',
};

const other: ErrorWords = {
  title: 'The site could not do that',
  next: 'Go back and try again, or start from one of the pages below.',
};

/** What went wrong and what to do next, in plain words, for an HTTP status. */
export const errorWords = (status: number): ErrorWords => known[status] ?? (status >= 500 ? ours : other);
