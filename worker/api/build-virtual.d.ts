declare module 'virtual:build' {
  /** the commit that was built, by its first twelve signs; `unknown` outside of a repository */
  export const commit: string
}
