/** For the docs and the mock, which a mini-program does not carry. */
const DOCUMENTARY = [
  'section',
  'title',
  'successBody',
  'rulings',
  'extension',
  'observed',
  'formerPaths',
  'tokenOptional',
]

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
    types.isObjectProperty(property) && DOCUMENTARY.includes(nameOf(property))
  const named = (object, name) =>
    object.properties.find((property) => types.isObjectProperty(property) && nameOf(property) === name)
  const nameOf = ({ key }) => (key && types.isStringLiteral(key) ? key.value : key?.name)

  /** A build speaks one form (config/env.ts): its words go over the documented ones, and those of the other are gone. */
  function inOneForm(endpoint, form) {
    const only = named(endpoint, 'onlyIn')
    if (only && only.value.value !== form) {
      // Nobody calls it in this build. Its name stays for the error that says so.
      endpoint.properties = endpoint.properties.filter((property) =>
        ['id', 'onlyIn'].includes(nameOf(property)),
      )
      return
    }
    const forms = named(endpoint, 'forms')
    const changes = forms && named(forms.value, form)
    const changed = changes ? changes.value.properties : []
    const replaced = ['forms', ...changed.map(nameOf)]
    endpoint.properties = [
      ...endpoint.properties.filter((property) => !replaced.includes(nameOf(property))),
      ...changed,
    ]
  }

  return {
    name: 'lean-contract',
    visitor: {
      CallExpression({ node }) {
        if (process.env.TARO_ENV !== 'weapp' || !types.isIdentifier(node.callee, { name: 'defineEndpoint' }))
          return
        const [endpoint] = node.arguments
        if (!types.isObjectExpression(endpoint)) return
        inOneForm(endpoint, process.env.WANJIA_WEAPP_FORM ?? '2020-11')
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
