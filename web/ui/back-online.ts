/** Where the script of a page that came without a network is found: the service worker answers it itself, so it needs none. */
export const BACK_ONLINE = '/online-again.js'

/** In a page that says that there is no network: says the other sentence as soon as there is one. It is sent as it stands here. */
function watchNetwork() {
  const tell = () => {
    for (const said of document.querySelectorAll<HTMLElement>('.network > span'))
      said.hidden = (said.className === 'network-back') !== navigator.onLine
  }
  addEventListener('online', tell)
  addEventListener('offline', tell)
}

/** That script. */
export function backOnlineScript(): Response {
  return new Response(`(${watchNetwork})()`, { headers: { 'Content-Type': 'text/javascript' } })
}

/** The sentence for a page that came without a network, and one for when there is one again, with the way to load it anew. */
export function networkNote(offline: string, online: string, reload: string): string {
  const anew = `<span class="network-back" hidden>${online} <a href="">${reload}</a></span>`
  return `<p class="fault network" role="status"><span>${offline}</span>${anew}</p><script src="${BACK_ONLINE}" async></script>`
}
