/** Keeps what a host chose on one page of a class for its other pages, until the browser closes; the Worker reads it as well. */
export function rememberForClass(slug: string, what: 'names' | 'order', chosen: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${what}=${chosen}; path=/t/${slug}; SameSite=Lax`
}
