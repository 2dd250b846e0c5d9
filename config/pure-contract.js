/**
 * An endpoint of the contract is the value of a call, and a bundler keeps calls that nobody reads: they might do something.
 * Ours do nothing but describe, so each is marked as pure, and a package carries only the endpoints that it calls.
 */
module.exports = function pureContract({ types }) {
  const mark = {
    Function: (path) => path.skip(),
    'CallExpression|NewExpression': ({ node }) => {
      types.removeComments(node)
      types.addComment(node, 'leading', '#__PURE__')
    },
  }
  return {
    name: 'pure-contract',
    visitor: {
      // At the end, so that the helpers of other plugins are marked as well; statements that are a call stay.
      Program: {
        exit: (program) =>
          program.traverse({
            Function: (path) => path.skip(),
            VariableDeclarator: (path) => path.get('init').node && path.traverse(mark),
          }),
      },
    },
  }
}
