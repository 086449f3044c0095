// Refuses a Node that is too old, in a sentence, and runs the script that is named: `node with-node.cjs start`.
// Written so that a Node of any age can read it.
var lowest = [18, 20]
var version = process.versions.node.split('.').map(Number)

if (version[0] < lowest[0] || (version[0] === lowest[0] && version[1] < lowest[1])) {
  console.error(
    'Baseless needs Node ' +
      lowest.join('.') +
      ' or newer to start; this is ' +
      process.version +
      '. See https://nodejs.org',
  )
  process.exit(1)
}
require(`./${process.argv[2]}.cjs`)
