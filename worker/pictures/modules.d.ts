declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}

declare module '*.woff?inline' {
  const address: string
  export default address
}
