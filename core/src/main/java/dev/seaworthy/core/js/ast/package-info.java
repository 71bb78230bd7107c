/**
 * The syntax tree of JavaScript, TypeScript and JSX: immutable records with the node names and
 * ranges of ESTree, typescript-estree and JSX.
 *
 * <p>The records are nested in the interface that they belong to: {@link
 * dev.seaworthy.core.js.ast.Statement}, {@link dev.seaworthy.core.js.ast.Declaration}, {@link
 * dev.seaworthy.core.js.ast.ModuleDeclaration}, {@link dev.seaworthy.core.js.ast.Expression},
 * {@link dev.seaworthy.core.js.ast.Literal}, {@link dev.seaworthy.core.js.ast.Template}, {@link
 * dev.seaworthy.core.js.ast.Pattern}, {@link dev.seaworthy.core.js.ast.ClassElement}, {@link
 * dev.seaworthy.core.js.ast.Jsx}; those of TypeScript in {@link
 * dev.seaworthy.core.js.ast.TsDeclaration}, {@link dev.seaworthy.core.js.ast.TsExpression}, {@link
 * dev.seaworthy.core.js.ast.TypeNode} and {@link dev.seaworthy.core.js.ast.TypeElement}. {@link
 * dev.seaworthy.core.js.ast.FunctionNode}, {@link dev.seaworthy.core.js.ast.ClassNode}, {@link
 * dev.seaworthy.core.js.ast.FieldNode} and {@link dev.seaworthy.core.js.ast.Signature} join what
 * has the same fields.
 */
package dev.seaworthy.core.js.ast;
