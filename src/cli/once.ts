/** Returns a function that runs `make` at its first call and keeps the result, an error too. */
export function once<T, A extends readonly unknown[]>(
  make: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let made: Promise<T> | undefined;
  return (...given) => (made ??= make(...given));
}
