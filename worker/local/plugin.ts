import type { Plugin, WorkerOptions } from 'miniflare'

/** The binding by which a worker's options name the plugin and tell it where to listen. */
export function listenAt(address: string) {
  const plugin = { package: import.meta.filename, name: NAME }
  return { type: `unsafe:${NAME}` as const, dev: { plugin, options: { address } } }
}

const NAME = 'door'

/**
 * Opens a socket that leads to the worker's `Door` alone: past Miniflare's own entrance, where some paths and headers
 * are commands. workerd tells the address of the other end with each request.
 */
const door = {
  getBindings: () => [],
  getNodeBindings: () => ({}),
  getServices({ options }: { options: WorkerOptions }) {
    const listening = Object.values(options.config.env ?? {}).filter(isOurs)
    const sockets = listening.map(({ dev }) => ({
      name: NAME,
      address: dev.options.address,
      service: { name: `core:user:${options.config.name}`, entrypoint: 'Door' },
      http: {},
    }))
    return { services: [], extensions: [], sockets }
  },
}

function isOurs(binding: { type: string }): binding is ReturnType<typeof listenAt> {
  return binding.type === `unsafe:${NAME}`
}

export const plugins: Record<string, Pick<Plugin, keyof typeof door>> = { [NAME]: door as unknown as Plugin }
