// What the build leaves out of Solid, where no page has any use for it.
import type { Plugin } from 'vite'

/** Leaves out Solid's transitions, a twentieth of a player's script: with no page that starts one, there is never one. */
export function withoutTransitions(): Plugin {
  const declared = 'let Transition = null;'
  return {
    name: 'without-transitions',
    transform: {
      filter: { id: /solid-js\/dist\/solid\.js$/ },
      handler(code) {
        if (!code.includes(declared)) this.error('Solid no longer declares its transition as we expect it')
        const assigned = /\bTransition = (null;|(?=\{))/g
        return { code: `const Transition = null;${code.replace(declared, '').replace(assigned, '')}`, map: null }
      },
    },
  }
}

/** What Solid has for boundaries of errors and of waiting, for transitions and for MathML, by its files; and what stands in its place. */
const LEFT_OUT: [file: string, declared: string, instead: string][] = [
  ['solid', 'let ERROR = null;', 'const ERROR = null;'],
  ['solid', 'ERROR || (ERROR = Symbol("error"));', 'throw Error("left out");'],
  ['solid', 'let SuspenseContext;', 'const SuspenseContext = null;'],
  ['solid', 'SuspenseContext || (SuspenseContext = createContext())', 'createContext()'],
  ['solid', 'if (node.suspense && untrack(node.suspense.inFallback))', 'if (false)'],
  ['solid', 'if (node.tOwned)', 'if (false)'],
  ['web', 'isSVG, isMathML) {', 'isSVG) { const isMathML = false;'],
]

/** Leaves that out of a player's two pages: they have none of it, and an error boundary that came in would throw at once. */
export function withoutUnused(): Plugin {
  return {
    name: 'without-unused',
    applyToEnvironment: ({ name }) => name === 'play' || name === 'live',
    transform: {
      filter: { id: /solid-js\/(web\/)?dist\/(solid|web)\.js$/ },
      handler(code, id) {
        const own = LEFT_OUT.filter(([file]) => id.endsWith(`/${file}.js`))
        if (!own.every(([, declared]) => code.includes(declared))) this.error(`${id} is no longer as we expect it`)
        return {
          code: own.reduce((left, [, declared, instead]) => left.replaceAll(declared, instead), code),
          map: null,
        }
      },
    },
  }
}
