package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.Node;

/**
 * One declaration of a name.
 *
 * @param kind what introduces the name
 * @param name the name itself: an identifier, or a string for a member of an enumeration
 * @param node what declares it: a {@code VariableDeclarator}, an import clause, a function (also
 *     for its parameters), a class, a catch clause, an enumeration or its member, a namespace, an
 *     interface, a type alias, a type parameter or a mapped type
 * @param parent the {@code VariableDeclaration} or {@code ImportDeclaration} around the node, or
 *     null for the other kinds
 */
public record Definition(DefinitionKind kind, Node name, Node node, Node parent) {}
