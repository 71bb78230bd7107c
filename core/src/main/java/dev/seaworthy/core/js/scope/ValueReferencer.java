package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.ImportKind;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Jsx.JSXMemberExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXOpeningElement;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExportAssignment;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.ModuleKind;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Pattern;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.ForInStatement;
import dev.seaworthy.core.js.ast.Statement.ForOfStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.LabeledStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.WithStatement;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleDeclaration;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSTypeAssertion;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.VariableKind;
import dev.seaworthy.core.js.scope.Reference.Access;
import dev.seaworthy.core.js.scope.Reference.Meaning;
import java.util.List;
import java.util.function.Consumer;

/** Collects the names that statements and expressions declare and use. */
final class ValueReferencer implements Consumer<Node> {
  private final ScopeAnalysis analysis;
  private final TypeReferencer types;
  private final ClassReferencer classes;

  ValueReferencer(ScopeAnalysis analysis) {
    this.analysis = analysis;
    this.types = new TypeReferencer(analysis, this);
    this.classes = new ClassReferencer(analysis, this, types);
  }

  @Override
  public void accept(Node node) {
    if (node == null) {
      return;
    }
    if (node instanceof TypeNode) {
      types.accept(node);
      return;
    }
    switch (node.type()) {
      case TSTypeAnnotation,
          TSTypeParameterInstantiation,
          TSTypeParameterDeclaration,
          TSInterfaceDeclaration,
          TSTypeAliasDeclaration ->
          types.accept(node);
      case Identifier -> analysis.read((Identifier) node, Meaning.VALUE);
      case JSXIdentifier -> analysis.read(node, ((JSXIdentifier) node).name());
      case FunctionDeclaration,
          TSDeclareFunction,
          FunctionExpression,
          ArrowFunctionExpression,
          TSEmptyBodyFunctionExpression ->
          function((FunctionNode) node);
      case ClassDeclaration, ClassExpression -> classes.visit((ClassNode) node);
      case BlockStatement -> nested(ScopeKind.BLOCK, node, ((BlockStatement) node).body());
      case VariableDeclaration -> variables((VariableDeclaration) node);
      case CatchClause -> catchClause((CatchClause) node);
      case ForStatement -> forLoop((ForStatement) node);
      case ForInStatement, ForOfStatement -> forEach(node);
      case SwitchStatement -> {
        accept(((SwitchStatement) node).discriminant());
        nested(ScopeKind.SWITCH, node, ((SwitchStatement) node).cases());
      }
      case WithStatement -> {
        accept(((WithStatement) node).object());
        nested(ScopeKind.WITH, node, List.of(((WithStatement) node).body()));
      }
      case LabeledStatement -> accept(((LabeledStatement) node).body());
      case AssignmentExpression -> assignment((AssignmentExpression) node);
      case UpdateExpression -> update((UpdateExpression) node);
      case UnaryExpression -> {
        UnaryExpression unary = (UnaryExpression) node;
        if (unary.operator().equals("delete")) {
          analysis.changeInside(unary.argument());
        }
        accept(unary.argument());
      }
      case MemberExpression -> {
        MemberExpression member = (MemberExpression) node;
        accept(member.object());
        key(member.property(), member.computed());
      }
      case Property -> {
        Property property = (Property) node;
        key(property.key(), property.computed());
        accept(property.value());
      }
      case BreakStatement,
          ContinueStatement,
          MetaProperty,
          ImportAttribute,
          ExportAllDeclaration,
          TSNamespaceExportDeclaration,
          JSXNamespacedName -> {}
      case ImportDeclaration -> imports((ImportDeclaration) node);
      case ExportNamedDeclaration -> exportNamed((ExportNamedDeclaration) node);
      case ExportDefaultDeclaration -> exportOf(((ExportDefaultDeclaration) node).declaration());
      case TSExportAssignment -> exportOf(((TSExportAssignment) node).expression());
      case TSImportEqualsDeclaration -> importEquals((TSImportEqualsDeclaration) node);
      case TSEnumDeclaration -> enumeration((TSEnumDeclaration) node);
      case TSModuleDeclaration -> namespace((TSModuleDeclaration) node);
      case JSXOpeningElement -> {
        JSXOpeningElement element = (JSXOpeningElement) node;
        element.forEachChild(child -> visitUnlessTag(child, element.name()));
      }
      case JSXClosingElement -> node.forEachChild(child -> visitUnlessTag(child, child));
      case JSXAttribute -> accept(((JSXAttribute) node).value());
      case JSXMemberExpression -> jsxObject((JSXMemberExpression) node);
      default -> node.forEachChild(this);
    }
  }

  void key(Expression key, boolean computed) {
    if (computed) {
      accept(key);
    }
  }

  void nested(ScopeKind kind, Node block, List<? extends Node> body) {
    analysis.in(kind, block, () -> body.forEach(this));
  }

  private void function(FunctionNode function) {
    if (function instanceof FunctionExpression expression && expression.id() != null) {
      namedFunction(expression, () -> functionBody(function, true));
      return;
    }
    if (function.id() != null) {
      analysis.define(DefinitionKind.FUNCTION, function.id(), function);
    }
    functionBody(function, true);
  }

  void namedFunction(FunctionExpression expression, Runnable inside) {
    analysis.in(
        ScopeKind.FUNCTION_EXPRESSION_NAME,
        expression,
        () -> {
          analysis.define(DefinitionKind.FUNCTION, expression.id(), expression);
          inside.run();
        });
  }

  /**
   * Opens the scope of a function.
   *
   * @param withDecorators whether the decorators of its parameters belong to it
   */
  void functionBody(FunctionNode function, boolean withDecorators) {
    analysis.in(
        ScopeKind.FUNCTION,
        function,
        () -> {
          if (!(function instanceof Expression.ArrowFunctionExpression)) {
            analysis.current().bind("arguments");
          }
          function.params().forEach(parameter -> parameter(parameter, function, withDecorators));
          types.accept(function.returnType());
          types.accept(function.typeParameters());
          if (function.body() instanceof BlockStatement block) {
            block.body().forEach(this);
          } else {
            accept(function.body());
          }
        });
  }

  private void parameter(Pattern parameter, FunctionNode function, boolean withDecorators) {
    PatternNames.visit(
            parameter,
            (name, defaults) -> {
              analysis.define(DefinitionKind.PARAMETER, name, function);
              writeDefaults(name, defaults, true);
            })
        .forEach(this);
    types.accept(typeOf(parameter));
    if (withDecorators) {
      decorators(parameter).forEach(this);
    }
  }

  /** Returns the type that is written at a parameter or variable, or null. */
  static TSTypeAnnotation typeOf(Pattern pattern) {
    return switch (pattern.type()) {
      case Identifier -> ((Identifier) pattern).typeAnnotation();
      case ArrayPattern -> ((ArrayPattern) pattern).typeAnnotation();
      case ObjectPattern -> ((ObjectPattern) pattern).typeAnnotation();
      case RestElement -> ((RestElement) pattern).typeAnnotation();
      case AssignmentPattern -> typeOf(((AssignmentPattern) pattern).left());
      case TSParameterProperty -> typeOf(((TSParameterProperty) pattern).parameter());
      default -> null;
    };
  }

  static List<Decorator> decorators(Pattern pattern) {
    return switch (pattern.type()) {
      case Identifier -> ((Identifier) pattern).decorators();
      case ArrayPattern -> ((ArrayPattern) pattern).decorators();
      case ObjectPattern -> ((ObjectPattern) pattern).decorators();
      case RestElement -> ((RestElement) pattern).decorators();
      case AssignmentPattern -> ((AssignmentPattern) pattern).decorators();
      case TSParameterProperty -> ((TSParameterProperty) pattern).decorators();
      default -> List.of();
    };
  }

  private void writeDefaults(Identifier name, List<Expression> defaults, boolean initializer) {
    defaults.forEach(value -> analysis.write(name, Access.WRITE, value, initializer));
  }

  private void variables(VariableDeclaration declaration) {
    Scope scope =
        declaration.kind() == VariableKind.VAR
            ? analysis.current().variableScope()
            : analysis.current();
    for (VariableDeclarator declarator : declaration.declarations()) {
      PatternNames.visit(
              declarator.id(),
              (name, defaults) -> {
                analysis.define(
                    scope,
                    new Definition(DefinitionKind.VARIABLE, name, declarator, declaration),
                    name.name());
                writeDefaults(name, defaults, true);
                if (declarator.init() != null) {
                  analysis.write(name, Access.WRITE, declarator.init(), true);
                }
              })
          .forEach(this);
      accept(declarator.init());
      types.accept(typeOf(declarator.id()));
    }
  }

  private void catchClause(CatchClause clause) {
    analysis.in(
        ScopeKind.CATCH,
        clause,
        () -> {
          PatternNames.visit(
                  clause.param(),
                  (name, defaults) -> {
                    analysis.define(DefinitionKind.CATCH_CLAUSE, name, clause);
                    writeDefaults(name, defaults, true);
                  })
              .forEach(this);
          accept(clause.body());
        });
  }

  private void forLoop(ForStatement loop) {
    if (declaresInHead(loop.init())) {
      analysis.in(ScopeKind.FOR, loop, () -> loop.forEachChild(this));
    } else {
      loop.forEachChild(this);
    }
  }

  private void forEach(Node loop) {
    boolean in = loop instanceof ForInStatement;
    Node left = in ? ((ForInStatement) loop).left() : ((ForOfStatement) loop).left();
    Expression right = in ? ((ForInStatement) loop).right() : ((ForOfStatement) loop).right();
    Node body = in ? ((ForInStatement) loop).body() : ((ForOfStatement) loop).body();
    Runnable inside =
        () -> {
          forEachHead(left, right);
          accept(right);
          accept(body);
        };
    if (declaresInHead(left)) {
      analysis.in(ScopeKind.FOR, loop, inside);
    } else {
      inside.run();
    }
  }

  private static boolean declaresInHead(Node head) {
    return head instanceof VariableDeclaration declaration
        && declaration.kind() != VariableKind.VAR;
  }

  private void forEachHead(Node left, Expression right) {
    if (left instanceof VariableDeclaration declaration) {
      variables(declaration);
      PatternNames.visit(
          declaration.declarations().get(0).id(),
          (name, defaults) -> analysis.write(name, Access.WRITE, right, true));
    } else {
      assign(left, right);
    }
  }

  private void assign(Node target, Expression value) {
    analysis.changeInside(target);
    PatternNames.visit(
            target,
            (name, defaults) -> {
              writeDefaults(name, defaults, false);
              analysis.write(name, Access.WRITE, value, false);
            })
        .forEach(this);
  }

  private void assignment(AssignmentExpression assignment) {
    Node left = assertedTarget(assignment.left());
    if (left instanceof Identifier name && !assignment.operator().equals("=")) {
      analysis.write(name, Access.READ_WRITE, assignment.right(), false);
    } else {
      assign(left, assignment.right());
    }
    accept(assignment.right());
  }

  private void update(UpdateExpression update) {
    Node argument = assertedTarget(update.argument());
    if (argument instanceof Identifier name) {
      analysis.write(name, Access.READ_WRITE, null, false);
    } else {
      analysis.changeInside(argument);
      accept(argument);
    }
  }

  /** Returns what is assigned to in {@code (x as T) = 1}, and notes the type. */
  private Node assertedTarget(Node target) {
    if (target instanceof TSAsExpression as) {
      types.accept(as.typeAnnotation());
      return as.expression();
    }
    if (target instanceof TSTypeAssertion assertion) {
      types.accept(assertion.typeAnnotation());
      return assertion.expression();
    }
    return target instanceof TSNonNullExpression nonNull ? nonNull.expression() : target;
  }

  private void imports(ImportDeclaration declaration) {
    declaration
        .specifiers()
        .forEach(
            clause ->
                analysis.define(
                    analysis.current(),
                    new Definition(DefinitionKind.IMPORT, clause.local(), clause, declaration),
                    clause.local().name()));
  }

  private void importEquals(TSImportEqualsDeclaration declaration) {
    analysis.define(DefinitionKind.IMPORT, declaration.id(), declaration);
    Node reference = declaration.moduleReference();
    while (reference instanceof TSQualifiedName qualified) {
      reference = qualified.left();
    }
    accept(reference);
  }

  private void exportNamed(ExportNamedDeclaration export) {
    if (export.source() != null) {
      return;
    }
    accept(export.declaration());
    for (ExportSpecifier specifier : export.specifiers()) {
      if (specifier.local() instanceof Identifier local) {
        boolean type =
            export.exportKind() == ImportKind.TYPE || specifier.exportKind() == ImportKind.TYPE;
        analysis.read(local, type ? Meaning.TYPE : Meaning.EITHER);
      }
    }
  }

  private void exportOf(Node exported) {
    if (exported instanceof Identifier name) {
      analysis.read(name, Meaning.EITHER);
    } else {
      accept(exported);
    }
  }

  private void enumeration(TSEnumDeclaration declaration) {
    analysis.define(DefinitionKind.ENUM, declaration.id(), declaration);
    analysis.in(
        ScopeKind.TS_ENUM,
        declaration,
        () -> declaration.body().members().forEach(this::enumMember));
  }

  private void enumMember(TSEnumMember member) {
    Scope scope = analysis.current();
    Definition definition = new Definition(DefinitionKind.ENUM_MEMBER, member.id(), member, null);
    if (member.id() instanceof Identifier id) {
      analysis.define(scope, definition, id.name());
    } else if (member.id() instanceof StringLiteral literal) {
      analysis.define(scope, definition, literal.value());
    }
    accept(member.initializer());
  }

  private void namespace(TSModuleDeclaration declaration) {
    if (declaration.id() instanceof Identifier id && declaration.kind() != ModuleKind.GLOBAL) {
      analysis.define(DefinitionKind.NAMESPACE, id, declaration);
    }
    analysis.in(ScopeKind.TS_MODULE, declaration, () -> accept(declaration.body()));
  }

  /** The name of an HTML element is no variable. */
  private void visitUnlessTag(Node child, Node name) {
    boolean tag =
        child == name
            && child instanceof JSXIdentifier identifier
            && isElementName(identifier.name());
    if (!tag) {
      accept(child);
    }
  }

  private static boolean isElementName(String name) {
    int first = name.codePointAt(0);
    return Character.toUpperCase(first) != first && !name.equals("this");
  }

  private void jsxObject(JSXMemberExpression member) {
    if (!(member.object() instanceof JSXIdentifier object && object.name().equals("this"))) {
      accept(member.object());
    }
  }
}
