/**
 * The syntax tree of JavaScript, TypeScript and JSX: immutable records with the node names and
 * ranges of ESTree, typescript-estree and JSX.
 */
package dev.seaworthy.core.js.ast;
