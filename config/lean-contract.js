/** Properties of an endpoint that only the docs and the mock use. A mini-program does not contain them. */
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
 * A Babel plugin that makes a package contain only the endpoints it calls. A bundler keeps unused calls because they may have side
 * effects. The calls that declare endpoints have none, so each is marked as pure. In WeChat the endpoints' documentation is removed as
 * well.
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

  /** Keeps one form of an endpoint, since a build uses only one (config/env.ts): the form's changes replace the documented properties. */
  function inOneForm(endpoint, form) {
    const only = named(endpoint, 'onlyIn')
    if (only && only.value.value !== form) {
      // This build never calls the endpoint. Its id is kept for the error that says so.
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
      // This runs at the end, so that other plugins' helpers are marked as well. Calls that are statements stay unmarked.
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
