declare module 'virtual:client' {
  /** The addresses of each page's script and of the modules that it imports; the words of our styles that it may give to an element. */
  export const scripts: Record<
    | 'play'
    | 'share'
    | 'dare'
    | 'search'
    | 'make'
    | 'aloud'
    | 'classes'
    | 'slides'
    | 'poster'
    | 'choose'
    | 'projected'
    | 'lti'
    | 'host'
    | 'live'
    | 'screen'
    | 'home'
    | 'result'
    | 'daily'
    | 'you'
    | 'article'
    | 'deleted'
    | 'embedded'
    | 'embed'
    | 'offline',
    { src: string; imports: string[]; words: string[] }
  >
}

declare module 'virtual:version' {
  /** Another for every build whose pages or scripts are others. */
  export const version: string
}
