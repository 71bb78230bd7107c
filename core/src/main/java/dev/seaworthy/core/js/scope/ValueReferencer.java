package dev.seaworthy.core.js.scope;

import dev.seaworthy.core.js.ast.ClassNode;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Expression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.FunctionNode;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Jsx.JSXMemberExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXOpeningElement;
import dev.seaworthy.core.js.ast.Literal.StringLiteral;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExportAssignment;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.ModuleKind;
import dev.seaworthy.core.js.ast.Node;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.LabeledStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.WithStatement;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleDeclaration;
import dev.seaworthy.core.js.ast.TypeNode;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.scope.Reference.Meaning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Collects the names that statements and expressions declare and use. */
final class ValueReferencer implements Consumer<Node> {
  private static final Set<String> CHANGING =
      Set.of("assign", "defineProperty", "defineProperties", "deleteProperty", "set");

  private final ScopeAnalysis analysis;
  private final TypeReferencer types;
  private final VariableReferencer variables;
  private final FunctionReferencer functions;
  private final ClassReferencer classes;
  private final ModuleReferencer modules;

  ValueReferencer(ScopeAnalysis analysis) {
    this.analysis = analysis;
    this.types = new TypeReferencer(analysis, this);
    this.variables = new VariableReferencer(analysis, this, types);
    this.functions = new FunctionReferencer(analysis, this, types, variables);
    this.classes = new ClassReferencer(analysis, this, types, functions);
    this.modules = new ModuleReferencer(analysis, this);
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
          functions.visit((FunctionNode) node);
      case ClassDeclaration, ClassExpression -> classes.visit((ClassNode) node);
      case BlockStatement -> nested(ScopeKind.BLOCK, node, ((BlockStatement) node).body());
      case VariableDeclaration -> variables.declaration((VariableDeclaration) node);
      case CatchClause -> variables.catchClause((CatchClause) node);
      case ForStatement -> variables.forLoop((ForStatement) node);
      case ForInStatement, ForOfStatement -> variables.forEach(node);
      case SwitchStatement -> {
        accept(((SwitchStatement) node).discriminant());
        nested(ScopeKind.SWITCH, node, ((SwitchStatement) node).cases());
      }
      case WithStatement -> {
        accept(((WithStatement) node).object());
        nested(ScopeKind.WITH, node, List.of(((WithStatement) node).body()));
      }
      case LabeledStatement -> accept(((LabeledStatement) node).body());
      case AssignmentExpression -> variables.assignment((AssignmentExpression) node);
      case UpdateExpression -> variables.update((UpdateExpression) node);
      case UnaryExpression -> {
        UnaryExpression unary = (UnaryExpression) node;
        if (unary.operator().equals("delete")
            && unary.argument().bare() instanceof MemberExpression member) {
          analysis.changeInside(member);
        }
        accept(unary.argument());
      }
      case CallExpression -> {
        changeArgument((CallExpression) node);
        node.forEachChild(this);
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
      case ImportDeclaration -> modules.imports((ImportDeclaration) node);
      case ExportNamedDeclaration -> modules.exportNamed((ExportNamedDeclaration) node);
      case ExportDefaultDeclaration ->
          modules.exportOf(((ExportDefaultDeclaration) node).declaration());
      case TSExportAssignment -> modules.exportOf(((TSExportAssignment) node).expression());
      case TSImportEqualsDeclaration -> modules.importEquals((TSImportEqualsDeclaration) node);
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

  /** {@code Object.assign(object, …)} and its like change their first argument. */
  private void changeArgument(CallExpression call) {
    if (call.callee() instanceof MemberExpression callee
        && callee.object() instanceof Identifier owner
        && (owner.name().equals("Object") || owner.name().equals("Reflect"))
        && callee.name().filter(CHANGING::contains).isPresent()
        && !call.arguments().isEmpty()) {
      analysis.changeBelow(call.arguments().get(0));
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
    member.name().ifPresent(name -> analysis.define(scope, definition, name));
    accept(member.initializer());
  }

  private void namespace(TSModuleDeclaration declaration) {
    if (declaration.kind() == ModuleKind.GLOBAL || declaration.id() instanceof StringLiteral) {
      analysis.in(ScopeKind.TS_MODULE, declaration, () -> accept(declaration.body()));
      return;
    }
    Deque<Identifier> names = new ArrayDeque<>();
    Node name = declaration.id();
    while (name instanceof TSQualifiedName qualified) {
      names.push(qualified.right());
      name = qualified.left();
    }
    names.push((Identifier) name);
    namespace(names, declaration);
  }

  /** {@code namespace A.B {}} is a namespace {@code A} that holds a namespace {@code B}. */
  private void namespace(Deque<Identifier> names, TSModuleDeclaration declaration) {
    analysis.define(DefinitionKind.NAMESPACE, names.pop(), declaration);
    analysis.in(
        ScopeKind.TS_MODULE,
        declaration,
        () -> {
          if (names.isEmpty()) {
            accept(declaration.body());
          } else {
            namespace(names, declaration);
          }
        });
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
