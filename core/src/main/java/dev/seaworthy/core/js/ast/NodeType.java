package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.ClassElement.AccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.ClassBody;
import dev.seaworthy.core.js.ast.ClassElement.Decorator;
import dev.seaworthy.core.js.ast.ClassElement.MethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.PropertyDefinition;
import dev.seaworthy.core.js.ast.ClassElement.StaticBlock;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractAccessorProperty;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractMethodDefinition;
import dev.seaworthy.core.js.ast.ClassElement.TSAbstractPropertyDefinition;
import dev.seaworthy.core.js.ast.ClassElement.TSClassImplements;
import dev.seaworthy.core.js.ast.ClassElement.TSEmptyBodyFunctionExpression;
import dev.seaworthy.core.js.ast.Declaration.ClassDeclaration;
import dev.seaworthy.core.js.ast.Declaration.FunctionDeclaration;
import dev.seaworthy.core.js.ast.Declaration.TSDeclareFunction;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclaration;
import dev.seaworthy.core.js.ast.Declaration.VariableDeclarator;
import dev.seaworthy.core.js.ast.Expression.ArrayExpression;
import dev.seaworthy.core.js.ast.Expression.ArrowFunctionExpression;
import dev.seaworthy.core.js.ast.Expression.AssignmentExpression;
import dev.seaworthy.core.js.ast.Expression.AwaitExpression;
import dev.seaworthy.core.js.ast.Expression.BinaryExpression;
import dev.seaworthy.core.js.ast.Expression.CallExpression;
import dev.seaworthy.core.js.ast.Expression.ChainExpression;
import dev.seaworthy.core.js.ast.Expression.ClassExpression;
import dev.seaworthy.core.js.ast.Expression.ConditionalExpression;
import dev.seaworthy.core.js.ast.Expression.FunctionExpression;
import dev.seaworthy.core.js.ast.Expression.Identifier;
import dev.seaworthy.core.js.ast.Expression.ImportExpression;
import dev.seaworthy.core.js.ast.Expression.LogicalExpression;
import dev.seaworthy.core.js.ast.Expression.MemberExpression;
import dev.seaworthy.core.js.ast.Expression.MetaProperty;
import dev.seaworthy.core.js.ast.Expression.NewExpression;
import dev.seaworthy.core.js.ast.Expression.ObjectExpression;
import dev.seaworthy.core.js.ast.Expression.PrivateIdentifier;
import dev.seaworthy.core.js.ast.Expression.Property;
import dev.seaworthy.core.js.ast.Expression.SequenceExpression;
import dev.seaworthy.core.js.ast.Expression.SpreadElement;
import dev.seaworthy.core.js.ast.Expression.Super;
import dev.seaworthy.core.js.ast.Expression.TaggedTemplateExpression;
import dev.seaworthy.core.js.ast.Expression.ThisExpression;
import dev.seaworthy.core.js.ast.Expression.UnaryExpression;
import dev.seaworthy.core.js.ast.Expression.UpdateExpression;
import dev.seaworthy.core.js.ast.Expression.YieldExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXAttribute;
import dev.seaworthy.core.js.ast.Jsx.JSXClosingElement;
import dev.seaworthy.core.js.ast.Jsx.JSXClosingFragment;
import dev.seaworthy.core.js.ast.Jsx.JSXElement;
import dev.seaworthy.core.js.ast.Jsx.JSXEmptyExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXExpressionContainer;
import dev.seaworthy.core.js.ast.Jsx.JSXFragment;
import dev.seaworthy.core.js.ast.Jsx.JSXIdentifier;
import dev.seaworthy.core.js.ast.Jsx.JSXMemberExpression;
import dev.seaworthy.core.js.ast.Jsx.JSXNamespacedName;
import dev.seaworthy.core.js.ast.Jsx.JSXOpeningElement;
import dev.seaworthy.core.js.ast.Jsx.JSXOpeningFragment;
import dev.seaworthy.core.js.ast.Jsx.JSXSpreadAttribute;
import dev.seaworthy.core.js.ast.Jsx.JSXSpreadChild;
import dev.seaworthy.core.js.ast.Jsx.JSXText;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportAllDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportDefaultDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportNamedDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ExportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportAttribute;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportDefaultSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportNamespaceSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.ImportSpecifier;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExportAssignment;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSExternalModuleReference;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSImportEqualsDeclaration;
import dev.seaworthy.core.js.ast.ModuleDeclaration.TSNamespaceExportDeclaration;
import dev.seaworthy.core.js.ast.Pattern.ArrayPattern;
import dev.seaworthy.core.js.ast.Pattern.AssignmentPattern;
import dev.seaworthy.core.js.ast.Pattern.ObjectPattern;
import dev.seaworthy.core.js.ast.Pattern.RestElement;
import dev.seaworthy.core.js.ast.Pattern.TSParameterProperty;
import dev.seaworthy.core.js.ast.Statement.BlockStatement;
import dev.seaworthy.core.js.ast.Statement.BreakStatement;
import dev.seaworthy.core.js.ast.Statement.CatchClause;
import dev.seaworthy.core.js.ast.Statement.ContinueStatement;
import dev.seaworthy.core.js.ast.Statement.DebuggerStatement;
import dev.seaworthy.core.js.ast.Statement.DoWhileStatement;
import dev.seaworthy.core.js.ast.Statement.EmptyStatement;
import dev.seaworthy.core.js.ast.Statement.ExpressionStatement;
import dev.seaworthy.core.js.ast.Statement.ForInStatement;
import dev.seaworthy.core.js.ast.Statement.ForOfStatement;
import dev.seaworthy.core.js.ast.Statement.ForStatement;
import dev.seaworthy.core.js.ast.Statement.IfStatement;
import dev.seaworthy.core.js.ast.Statement.InvalidStatement;
import dev.seaworthy.core.js.ast.Statement.LabeledStatement;
import dev.seaworthy.core.js.ast.Statement.ReturnStatement;
import dev.seaworthy.core.js.ast.Statement.SwitchCase;
import dev.seaworthy.core.js.ast.Statement.SwitchStatement;
import dev.seaworthy.core.js.ast.Statement.ThrowStatement;
import dev.seaworthy.core.js.ast.Statement.TryStatement;
import dev.seaworthy.core.js.ast.Statement.WhileStatement;
import dev.seaworthy.core.js.ast.Statement.WithStatement;
import dev.seaworthy.core.js.ast.Template.TemplateElement;
import dev.seaworthy.core.js.ast.Template.TemplateLiteral;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumBody;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSEnumMember;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceBody;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSInterfaceHeritage;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleBlock;
import dev.seaworthy.core.js.ast.TsDeclaration.TSModuleDeclaration;
import dev.seaworthy.core.js.ast.TsDeclaration.TSTypeAliasDeclaration;
import dev.seaworthy.core.js.ast.TsExpression.TSAsExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSInstantiationExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSNonNullExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSSatisfiesExpression;
import dev.seaworthy.core.js.ast.TsExpression.TSTypeAssertion;
import dev.seaworthy.core.js.ast.TypeElement.TSCallSignatureDeclaration;
import dev.seaworthy.core.js.ast.TypeElement.TSConstructSignatureDeclaration;
import dev.seaworthy.core.js.ast.TypeElement.TSIndexSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSMethodSignature;
import dev.seaworthy.core.js.ast.TypeElement.TSPropertySignature;
import dev.seaworthy.core.js.ast.TypeNode.TSAnyKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSArrayType;
import dev.seaworthy.core.js.ast.TypeNode.TSBigIntKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSBooleanKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSConditionalType;
import dev.seaworthy.core.js.ast.TypeNode.TSConstructorType;
import dev.seaworthy.core.js.ast.TypeNode.TSFunctionType;
import dev.seaworthy.core.js.ast.TypeNode.TSImportType;
import dev.seaworthy.core.js.ast.TypeNode.TSIndexedAccessType;
import dev.seaworthy.core.js.ast.TypeNode.TSInferType;
import dev.seaworthy.core.js.ast.TypeNode.TSIntersectionType;
import dev.seaworthy.core.js.ast.TypeNode.TSIntrinsicKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSLiteralType;
import dev.seaworthy.core.js.ast.TypeNode.TSMappedType;
import dev.seaworthy.core.js.ast.TypeNode.TSNamedTupleMember;
import dev.seaworthy.core.js.ast.TypeNode.TSNeverKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSNullKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSNumberKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSObjectKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSOptionalType;
import dev.seaworthy.core.js.ast.TypeNode.TSQualifiedName;
import dev.seaworthy.core.js.ast.TypeNode.TSRestType;
import dev.seaworthy.core.js.ast.TypeNode.TSStringKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSSymbolKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSTemplateLiteralType;
import dev.seaworthy.core.js.ast.TypeNode.TSThisType;
import dev.seaworthy.core.js.ast.TypeNode.TSTupleType;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeLiteral;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeOperator;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameter;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterInstantiation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypePredicate;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeQuery;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeReference;
import dev.seaworthy.core.js.ast.TypeNode.TSUndefinedKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSUnionType;
import dev.seaworthy.core.js.ast.TypeNode.TSUnknownKeyword;
import dev.seaworthy.core.js.ast.TypeNode.TSVoidKeyword;
import java.util.EnumSet;
import java.util.Set;

/** The ESTree types. The name of a constant is the {@code type} of the node, letter by letter. */
public enum NodeType {
  /** Type of {@link Program}. */
  Program(Program.class),

  /** Type of {@link ExpressionStatement}. */
  ExpressionStatement(ExpressionStatement.class),
  /** Type of {@link BlockStatement}. */
  BlockStatement(BlockStatement.class),
  /** Type of {@link EmptyStatement}. */
  EmptyStatement(EmptyStatement.class),
  /** Type of {@link DebuggerStatement}. */
  DebuggerStatement(DebuggerStatement.class),
  /** Type of {@link ReturnStatement}. */
  ReturnStatement(ReturnStatement.class),
  /** Type of {@link ThrowStatement}. */
  ThrowStatement(ThrowStatement.class),
  /** Type of {@link BreakStatement}. */
  BreakStatement(BreakStatement.class),
  /** Type of {@link ContinueStatement}. */
  ContinueStatement(ContinueStatement.class),
  /** Type of {@link LabeledStatement}. */
  LabeledStatement(LabeledStatement.class),
  /** Type of {@link IfStatement}. */
  IfStatement(IfStatement.class),
  /** Type of {@link SwitchStatement}. */
  SwitchStatement(SwitchStatement.class),
  /** Type of {@link SwitchCase}. */
  SwitchCase(SwitchCase.class),
  /** Type of {@link TryStatement}. */
  TryStatement(TryStatement.class),
  /** Type of {@link CatchClause}. */
  CatchClause(CatchClause.class),
  /** Type of {@link WhileStatement}. */
  WhileStatement(WhileStatement.class),
  /** Type of {@link DoWhileStatement}. */
  DoWhileStatement(DoWhileStatement.class),
  /** Type of {@link ForStatement}. */
  ForStatement(ForStatement.class),
  /** Type of {@link ForInStatement}. */
  ForInStatement(ForInStatement.class),
  /** Type of {@link ForOfStatement}. */
  ForOfStatement(ForOfStatement.class),
  /** Type of {@link WithStatement}. */
  WithStatement(WithStatement.class),
  /** Type of {@link InvalidStatement}. */
  InvalidStatement(InvalidStatement.class),

  /** Type of {@link VariableDeclaration}. */
  VariableDeclaration(VariableDeclaration.class),
  /** Type of {@link VariableDeclarator}. */
  VariableDeclarator(VariableDeclarator.class),
  /** Type of {@link FunctionDeclaration}. */
  FunctionDeclaration(FunctionDeclaration.class),
  /** Type of {@link TSDeclareFunction}. */
  TSDeclareFunction(TSDeclareFunction.class),
  /** Type of {@link ClassDeclaration}. */
  ClassDeclaration(ClassDeclaration.class),

  /** Type of {@link ImportDeclaration}. */
  ImportDeclaration(ImportDeclaration.class),
  /** Type of {@link ImportDefaultSpecifier}. */
  ImportDefaultSpecifier(ImportDefaultSpecifier.class),
  /** Type of {@link ImportNamespaceSpecifier}. */
  ImportNamespaceSpecifier(ImportNamespaceSpecifier.class),
  /** Type of {@link ImportSpecifier}. */
  ImportSpecifier(ImportSpecifier.class),
  /** Type of {@link ImportAttribute}. */
  ImportAttribute(ImportAttribute.class),
  /** Type of {@link ExportNamedDeclaration}. */
  ExportNamedDeclaration(ExportNamedDeclaration.class),
  /** Type of {@link ExportSpecifier}. */
  ExportSpecifier(ExportSpecifier.class),
  /** Type of {@link ExportDefaultDeclaration}. */
  ExportDefaultDeclaration(ExportDefaultDeclaration.class),
  /** Type of {@link ExportAllDeclaration}. */
  ExportAllDeclaration(ExportAllDeclaration.class),
  /** Type of {@link TSExportAssignment}. */
  TSExportAssignment(TSExportAssignment.class),
  /** Type of {@link TSImportEqualsDeclaration}. */
  TSImportEqualsDeclaration(TSImportEqualsDeclaration.class),
  /** Type of {@link TSExternalModuleReference}. */
  TSExternalModuleReference(TSExternalModuleReference.class),
  /** Type of {@link TSNamespaceExportDeclaration}. */
  TSNamespaceExportDeclaration(TSNamespaceExportDeclaration.class),

  /** Type of {@link TSInterfaceDeclaration}. */
  TSInterfaceDeclaration(TSInterfaceDeclaration.class),
  /** Type of {@link TSInterfaceBody}. */
  TSInterfaceBody(TSInterfaceBody.class),
  /** Type of {@link TSInterfaceHeritage}. */
  TSInterfaceHeritage(TSInterfaceHeritage.class),
  /** Type of {@link TSTypeAliasDeclaration}. */
  TSTypeAliasDeclaration(TSTypeAliasDeclaration.class),
  /** Type of {@link TSEnumDeclaration}. */
  TSEnumDeclaration(TSEnumDeclaration.class),
  /** Type of {@link TSEnumBody}. */
  TSEnumBody(TSEnumBody.class),
  /** Type of {@link TSEnumMember}. */
  TSEnumMember(TSEnumMember.class),
  /** Type of {@link TSModuleDeclaration}. */
  TSModuleDeclaration(TSModuleDeclaration.class),
  /** Type of {@link TSModuleBlock}. */
  TSModuleBlock(TSModuleBlock.class),

  /** Type of {@link Identifier}. */
  Identifier(Identifier.class),
  /** Type of {@link PrivateIdentifier}. */
  PrivateIdentifier(PrivateIdentifier.class),
  /** Type of {@link ThisExpression}. */
  ThisExpression(ThisExpression.class),
  /** Type of {@link Super}. */
  Super(Super.class),
  /** Type of {@link ArrayExpression}. */
  ArrayExpression(ArrayExpression.class),
  /** Type of {@link ObjectExpression}. */
  ObjectExpression(ObjectExpression.class),
  /** Type of {@link Property}. */
  Property(Property.class),
  /** Type of {@link SpreadElement}. */
  SpreadElement(SpreadElement.class),
  /** Type of {@link MemberExpression}. */
  MemberExpression(MemberExpression.class),
  /** Type of {@link CallExpression}. */
  CallExpression(CallExpression.class),
  /** Type of {@link NewExpression}. */
  NewExpression(NewExpression.class),
  /** Type of {@link ChainExpression}. */
  ChainExpression(ChainExpression.class),
  /** Type of {@link ImportExpression}. */
  ImportExpression(ImportExpression.class),
  /** Type of {@link MetaProperty}. */
  MetaProperty(MetaProperty.class),
  /** Type of {@link TaggedTemplateExpression}. */
  TaggedTemplateExpression(TaggedTemplateExpression.class),
  /** Type of {@link UnaryExpression}. */
  UnaryExpression(UnaryExpression.class),
  /** Type of {@link UpdateExpression}. */
  UpdateExpression(UpdateExpression.class),
  /** Type of {@link BinaryExpression}. */
  BinaryExpression(BinaryExpression.class),
  /** Type of {@link LogicalExpression}. */
  LogicalExpression(LogicalExpression.class),
  /** Type of {@link AssignmentExpression}. */
  AssignmentExpression(AssignmentExpression.class),
  /** Type of {@link ConditionalExpression}. */
  ConditionalExpression(ConditionalExpression.class),
  /** Type of {@link SequenceExpression}. */
  SequenceExpression(SequenceExpression.class),
  /** Type of {@link AwaitExpression}. */
  AwaitExpression(AwaitExpression.class),
  /** Type of {@link YieldExpression}. */
  YieldExpression(YieldExpression.class),
  /** Type of {@link FunctionExpression}. */
  FunctionExpression(FunctionExpression.class),
  /** Type of {@link ArrowFunctionExpression}. */
  ArrowFunctionExpression(ArrowFunctionExpression.class),
  /** Type of {@link ClassExpression}. */
  ClassExpression(ClassExpression.class),

  /** Type of {@link TSAsExpression}. */
  TSAsExpression(TSAsExpression.class),
  /** Type of {@link TSSatisfiesExpression}. */
  TSSatisfiesExpression(TSSatisfiesExpression.class),
  /** Type of {@link TSTypeAssertion}. */
  TSTypeAssertion(TSTypeAssertion.class),
  /** Type of {@link TSNonNullExpression}. */
  TSNonNullExpression(TSNonNullExpression.class),
  /** Type of {@link TSInstantiationExpression}. */
  TSInstantiationExpression(TSInstantiationExpression.class),

  /** Type of {@link Literal}. */
  Literal(Literal.class),

  /** Type of {@link TemplateLiteral}. */
  TemplateLiteral(TemplateLiteral.class),
  /** Type of {@link TemplateElement}. */
  TemplateElement(TemplateElement.class),

  /** Type of {@link ArrayPattern}. */
  ArrayPattern(ArrayPattern.class),
  /** Type of {@link ObjectPattern}. */
  ObjectPattern(ObjectPattern.class),
  /** Type of {@link AssignmentPattern}. */
  AssignmentPattern(AssignmentPattern.class),
  /** Type of {@link RestElement}. */
  RestElement(RestElement.class),
  /** Type of {@link TSParameterProperty}. */
  TSParameterProperty(TSParameterProperty.class),

  /** Type of {@link ClassBody}. */
  ClassBody(ClassBody.class),
  /** Type of {@link MethodDefinition}. */
  MethodDefinition(MethodDefinition.class),
  /** Type of {@link TSAbstractMethodDefinition}. */
  TSAbstractMethodDefinition(TSAbstractMethodDefinition.class),
  /** Type of {@link TSEmptyBodyFunctionExpression}. */
  TSEmptyBodyFunctionExpression(TSEmptyBodyFunctionExpression.class),
  /** Type of {@link PropertyDefinition}. */
  PropertyDefinition(PropertyDefinition.class),
  /** Type of {@link TSAbstractPropertyDefinition}. */
  TSAbstractPropertyDefinition(TSAbstractPropertyDefinition.class),
  /** Type of {@link AccessorProperty}. */
  AccessorProperty(AccessorProperty.class),
  /** Type of {@link TSAbstractAccessorProperty}. */
  TSAbstractAccessorProperty(TSAbstractAccessorProperty.class),
  /** Type of {@link StaticBlock}. */
  StaticBlock(StaticBlock.class),
  /** Type of {@link Decorator}. */
  Decorator(Decorator.class),
  /** Type of {@link TSClassImplements}. */
  TSClassImplements(TSClassImplements.class),

  /** Type of {@link JSXElement}. */
  JSXElement(JSXElement.class),
  /** Type of {@link JSXOpeningElement}. */
  JSXOpeningElement(JSXOpeningElement.class),
  /** Type of {@link JSXClosingElement}. */
  JSXClosingElement(JSXClosingElement.class),
  /** Type of {@link JSXFragment}. */
  JSXFragment(JSXFragment.class),
  /** Type of {@link JSXOpeningFragment}. */
  JSXOpeningFragment(JSXOpeningFragment.class),
  /** Type of {@link JSXClosingFragment}. */
  JSXClosingFragment(JSXClosingFragment.class),
  /** Type of {@link JSXAttribute}. */
  JSXAttribute(JSXAttribute.class),
  /** Type of {@link JSXSpreadAttribute}. */
  JSXSpreadAttribute(JSXSpreadAttribute.class),
  /** Type of {@link JSXIdentifier}. */
  JSXIdentifier(JSXIdentifier.class),
  /** Type of {@link JSXMemberExpression}. */
  JSXMemberExpression(JSXMemberExpression.class),
  /** Type of {@link JSXNamespacedName}. */
  JSXNamespacedName(JSXNamespacedName.class),
  /** Type of {@link JSXExpressionContainer}. */
  JSXExpressionContainer(JSXExpressionContainer.class),
  /** Type of {@link JSXEmptyExpression}. */
  JSXEmptyExpression(JSXEmptyExpression.class),
  /** Type of {@link JSXSpreadChild}. */
  JSXSpreadChild(JSXSpreadChild.class),
  /** Type of {@link JSXText}. */
  JSXText(JSXText.class),

  /** Type of {@link TSTypeAnnotation}. */
  TSTypeAnnotation(TSTypeAnnotation.class),
  /** Type of {@link TSTypeParameterDeclaration}. */
  TSTypeParameterDeclaration(TSTypeParameterDeclaration.class),
  /** Type of {@link TSTypeParameter}. */
  TSTypeParameter(TSTypeParameter.class),
  /** Type of {@link TSTypeParameterInstantiation}. */
  TSTypeParameterInstantiation(TSTypeParameterInstantiation.class),
  /** Type of {@link TSAnyKeyword}. */
  TSAnyKeyword(TSAnyKeyword.class),
  /** Type of {@link TSBigIntKeyword}. */
  TSBigIntKeyword(TSBigIntKeyword.class),
  /** Type of {@link TSBooleanKeyword}. */
  TSBooleanKeyword(TSBooleanKeyword.class),
  /** Type of {@link TSIntrinsicKeyword}. */
  TSIntrinsicKeyword(TSIntrinsicKeyword.class),
  /** Type of {@link TSNeverKeyword}. */
  TSNeverKeyword(TSNeverKeyword.class),
  /** Type of {@link TSNullKeyword}. */
  TSNullKeyword(TSNullKeyword.class),
  /** Type of {@link TSNumberKeyword}. */
  TSNumberKeyword(TSNumberKeyword.class),
  /** Type of {@link TSObjectKeyword}. */
  TSObjectKeyword(TSObjectKeyword.class),
  /** Type of {@link TSStringKeyword}. */
  TSStringKeyword(TSStringKeyword.class),
  /** Type of {@link TSSymbolKeyword}. */
  TSSymbolKeyword(TSSymbolKeyword.class),
  /** Type of {@link TSUndefinedKeyword}. */
  TSUndefinedKeyword(TSUndefinedKeyword.class),
  /** Type of {@link TSUnknownKeyword}. */
  TSUnknownKeyword(TSUnknownKeyword.class),
  /** Type of {@link TSVoidKeyword}. */
  TSVoidKeyword(TSVoidKeyword.class),
  /** Type of {@link TSThisType}. */
  TSThisType(TSThisType.class),
  /** Type of {@link TSLiteralType}. */
  TSLiteralType(TSLiteralType.class),
  /** Type of {@link TSTypeReference}. */
  TSTypeReference(TSTypeReference.class),
  /** Type of {@link TSQualifiedName}. */
  TSQualifiedName(TSQualifiedName.class),
  /** Type of {@link TSTypeQuery}. */
  TSTypeQuery(TSTypeQuery.class),
  /** Type of {@link TSImportType}. */
  TSImportType(TSImportType.class),
  /** Type of {@link TSArrayType}. */
  TSArrayType(TSArrayType.class),
  /** Type of {@link TSTupleType}. */
  TSTupleType(TSTupleType.class),
  /** Type of {@link TSNamedTupleMember}. */
  TSNamedTupleMember(TSNamedTupleMember.class),
  /** Type of {@link TSOptionalType}. */
  TSOptionalType(TSOptionalType.class),
  /** Type of {@link TSRestType}. */
  TSRestType(TSRestType.class),
  /** Type of {@link TSUnionType}. */
  TSUnionType(TSUnionType.class),
  /** Type of {@link TSIntersectionType}. */
  TSIntersectionType(TSIntersectionType.class),
  /** Type of {@link TSConditionalType}. */
  TSConditionalType(TSConditionalType.class),
  /** Type of {@link TSInferType}. */
  TSInferType(TSInferType.class),
  /** Type of {@link TSTypeOperator}. */
  TSTypeOperator(TSTypeOperator.class),
  /** Type of {@link TSIndexedAccessType}. */
  TSIndexedAccessType(TSIndexedAccessType.class),
  /** Type of {@link TSMappedType}. */
  TSMappedType(TSMappedType.class),
  /** Type of {@link TSTypeLiteral}. */
  TSTypeLiteral(TSTypeLiteral.class),
  /** Type of {@link TSFunctionType}. */
  TSFunctionType(TSFunctionType.class),
  /** Type of {@link TSConstructorType}. */
  TSConstructorType(TSConstructorType.class),
  /** Type of {@link TSTypePredicate}. */
  TSTypePredicate(TSTypePredicate.class),
  /** Type of {@link TSTemplateLiteralType}. */
  TSTemplateLiteralType(TSTemplateLiteralType.class),

  /** Type of {@link TSPropertySignature}. */
  TSPropertySignature(TSPropertySignature.class),
  /** Type of {@link TSMethodSignature}. */
  TSMethodSignature(TSMethodSignature.class),
  /** Type of {@link TSCallSignatureDeclaration}. */
  TSCallSignatureDeclaration(TSCallSignatureDeclaration.class),
  /** Type of {@link TSConstructSignatureDeclaration}. */
  TSConstructSignatureDeclaration(TSConstructSignatureDeclaration.class),
  /** Type of {@link TSIndexSignature}. */
  TSIndexSignature(TSIndexSignature.class);

  private final Class<? extends Node> nodeClass;

  NodeType(Class<? extends Node> nodeClass) {
    this.nodeClass = nodeClass;
  }

  /** Returns the class of the nodes of this type: a record, for {@code Literal} an interface. */
  public Class<? extends Node> nodeClass() {
    return nodeClass;
  }

  /**
   * Returns the types whose nodes can be instances of a class: one for most records, several for an
   * interface such as {@link FunctionNode}.
   */
  public static Set<NodeType> of(Class<? extends Node> kind) {
    if (Literal.class.isAssignableFrom(kind)) {
      return EnumSet.of(Literal);
    }
    Set<NodeType> types = EnumSet.noneOf(NodeType.class);
    for (NodeType type : values()) {
      if (kind.isAssignableFrom(type.nodeClass)) {
        types.add(type);
      }
    }
    return types;
  }
}
