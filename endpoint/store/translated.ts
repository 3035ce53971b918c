/** The same functions, whose failures go through `translate`. */
export function translated<T extends Record<string, (...given: never[]) => Promise<unknown>>>(
  work: T,
  translate: (error: unknown) => unknown,
): T {
  const wrap =
    (call: (...given: never[]) => Promise<unknown>) =>
    (...given: never[]) =>
      call(...given).catch((error: unknown) => {
        throw translate(error);
      });
  return Object.fromEntries(Object.entries(work).map(([name, call]) => [name, wrap(call)])) as T;
}
