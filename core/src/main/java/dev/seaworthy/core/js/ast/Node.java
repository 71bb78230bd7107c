package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.ClassElement.ClassBody;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.TSClassImplements;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportAttribute;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExternalModuleReference;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumBody;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceBody;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceHeritage;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleBlock;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameter;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import dev.seaworthy.core.source.Span;
import java.util.function.Consumer;

/**
 * A node of the syntax tree: a record with the name and the fields of its ESTree, typescript-estree
 * or JSX type. A field whose name is a word of Java is called {@code isStatic}, {@code isAbstract},
 * {@code isConst}, {@code defaultType}, {@code extendsList} or {@code implementsList}. A field may
 * be null only where its record says so; a list is never null and cannot be changed.
 */
public sealed interface Node
    permits Program,
        SwitchCase,
        CatchClause,
        VariableDeclarator,
        ImportAttribute,
        ExportSpecifier,
        TSExternalModuleReference,
        TSInterfaceBody,
        TSInterfaceHeritage,
        TSEnumBody,
        TSEnumMember,
        TSModuleBlock,
        Property,
        ClassBody,
        Decorator,
        TSClassImplements,
        TSTypeAnnotation,
        TSTypeParameterDeclaration,
        TSTypeParameter,
        TSTypeParameterInstantiation,
        TSQualifiedName,
        Statement,
        Expression,
        Template,
        Pattern,
        ClassElement,
        Jsx,
        TypeNode,
        TypeElement,
        Signature,
        ClassNode,
        ImportClause {
  /** Returns the ESTree type. */
  NodeType type();

  /** Returns the UTF-16 offset of the first code unit. */
  int start();

  /** Returns the UTF-16 offset after the last code unit. */
  int end();

  /** Calls {@code action} with each child, in source order; absent children are passed over. */
  default void forEachChild(Consumer<? super Node> action) {}

  /** Returns the range of the node. */
  default Span span() {
    return new Span(start(), end());
  }
}
