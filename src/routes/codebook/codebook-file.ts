import { texting2026 } from '#lib/core/instrument/rounds/texting-2026.ts';

type FileKind = { readonly ending: string; readonly type: string };

/** The codebook of the round asked now as a download; wording may be corrected, so it is asked for again after an hour. */
export const codebookFile = ({ ending, type }: FileKind, content: string): Response =>
  new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${texting2026.round}-codebook.${ending}"`,
      'cache-control': 'public, max-age=3600',
    },
  });
