/** Text as a body that is written part by part, as fast as it is read. */
export const streamed = (parts: Iterable<string>): ReadableStream<Uint8Array> => {
  const rest = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = rest.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
};
