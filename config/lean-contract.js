/** For the docs and the mock, which a mini-program does not carry. */
const DOCUMENTARY = ['section', 'title', 'successBody', 'rulings', 'extension']

/**
 * Lets a package carry what it calls of the contract, and no more. An endpoint is the value of a call, and a bundler keeps
 * calls that nobody reads, because they might do something: ours only describe, so each is marked as pure. And in WeChat
 * no endpoint carries its documentation.
 */
module.exports = function leanContract({ types }) {
  const mark = {
    Function: (path) => path.skip(),
    'CallExpression|NewExpression': ({ node }) => {
      types.removeComments(node)
      types.addComment(node, 'leading', '#__PURE__')
    },
  }
  const isDocumentary = (property) =>
    types.isObjectProperty(property) && DOCUMENTARY.includes(property.key.name)

  return {
    name: 'lean-contract',
    visitor: {
      CallExpression({ node }) {
        if (process.env.TARO_ENV !== 'weapp' || !types.isIdentifier(node.callee, { name: 'defineEndpoint' }))
          return
        const [endpoint] = node.arguments
        if (!types.isObjectExpression(endpoint)) return
        endpoint.properties = endpoint.properties.filter((property) => !isDocumentary(property))
      },
      // At the end, so that the helpers of other plugins are marked as well; statements that are a call stay.
      Program: {
        exit: (program) =>
          program.traverse({
            Function: (path) => path.skip(),
            VariableDeclarator: (path) => path.traverse(mark),
          }),
      },
    },
  }
}

module.exports.DOCUMENTARY = DOCUMENTARY
