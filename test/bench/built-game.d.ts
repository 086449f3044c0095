/** The game as `vite build` left it; test/bench/serve.ts says where. */
declare module 'built-game' {
  export { Board, Classroom, Counter, default, LtiLink, LtiTool, Painter, Registry, Round } from '../../worker/index.ts'
}
