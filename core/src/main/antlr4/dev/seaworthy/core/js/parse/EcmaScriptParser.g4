/*
 * ECMAScript, TypeScript and JSX, in the order and with the names of ECMA-262 and of TypeScript's
 * grammar; JSX by its own specification.
 *
 * The grammar is LL(1): ANTLR makes a plain switch of every decision, and a test refuses generated
 * code that calls adaptivePredict. Where one token is not enough, a look-up of `decide` looks further
 * and shows a virtual token, named after what was decided: `decide.types` where the topic is types, and
 * so on. A contextual keyword such as 'async' is an IDENTIFIER until `decide` shows it as itself.
 *
 * What the specifications refuse beyond their productions, `early` and `destructuring` report.
 *
 * A rule leaves its node in the register of its kind: `expression`, `statement`, `pattern`, `type`...
 */
parser grammar EcmaScriptParser;

options {
  tokenVocab = EcmaScriptTokens;
  superClass = ParserBase;
}

tokens {
  ITEM,                 // another element of a list follows
  LIST_END,             // the list ends here, with or without a separator before
  INSERTED_SEMICOLON,   // automatic semicolon insertion
  LABEL,                // a name, a colon and a statement
  EXPRESSION_STATEMENT, // nothing else
  DECORATED,            // decorators before a class or an exported class
  ELSE_CLAUSE,          // the else of the innermost if
  INITIAL_EXPRESSION,   // an expression in the head of a for statement
  ARROW_FUNCTION,       // parameters and an arrow
  FUNCTION_BODY,        // braces with statements
  ARGUMENT,             // yield has an argument
  OPERATOR,             // a binary operator
  CONDITIONAL,          // the question mark of a conditional expression
  ASSIGNMENT_OPERATOR,
  POSTFIX_OPERATOR,     // ++ or -- behind its operand, on the same line
  NON_NULL,             // ! behind its operand, on the same line
  DEFINITE,             // ! behind the name of a variable, on the same line
  CALL,                 // the parenthesis of arguments
  INDEX,                // the bracket of a computed member
  TYPE_ARGUMENTS,       // type arguments, and no comparison
  DEFERRED_IMPORT,      // the parenthesis of import.defer()
  SHORTHAND,            // a property without a value
  MODIFIER,             // a word before a member or parameter that is not its name
  STATIC_BLOCK,
  FIELD,                // a class element that is no method
  INDEX_SIGNATURE,
  CALL_SIGNATURE,
  CONSTRUCT_SIGNATURE,
  FUNCTION_TYPE,        // parameters and an arrow
  TYPE_PREDICATE,       // x is T
  THIS_PREDICATE,       // this is T, which can stand in place of any type
  CONDITIONAL_TYPE,     // the extends of a conditional type
  CONSTRAINT,           // the extends of an inferred type
  ARRAY_TYPE,           // the bracket of T[] and T[K]
  JSDOC_MARK,           // ? or ! around a type as in JSDoc, which means nothing here
  MAPPED_TYPE,
  NAMED_MEMBER,         // a tuple element with a name
  IMPORT_ALIAS,         // import x = ...
  TYPE_ONLY,            // the type of an import or export of types
  CONST_ENUM,           // the const of an enumeration
  AMBIENT_MODULE        // the module of a name in quotes
}

@header {
import dev.seaworthy.core.js.parse.Antlr.ATNDeserializer;
import dev.seaworthy.core.js.parse.Antlr.NoViableAltException;
import dev.seaworthy.core.js.parse.Antlr.ParserATNSimulator;
import dev.seaworthy.core.js.parse.Antlr.ParserRuleContext;
import dev.seaworthy.core.js.parse.Antlr.RecognitionException;
import dev.seaworthy.core.js.parse.Antlr.TokenStream;
import dev.seaworthy.core.js.ast.*;
import dev.seaworthy.core.js.ast.ClassElement.*;
import dev.seaworthy.core.js.ast.Declaration.*;
import dev.seaworthy.core.js.ast.Expression.*;
import dev.seaworthy.core.js.ast.Jsx.*;
import dev.seaworthy.core.js.ast.Literal.*;
import dev.seaworthy.core.js.ast.ModuleDeclaration.*;
import dev.seaworthy.core.js.ast.Pattern.*;
import dev.seaworthy.core.js.ast.Statement.*;
import dev.seaworthy.core.js.ast.Template.*;
import dev.seaworthy.core.js.ast.TsDeclaration.*;
import dev.seaworthy.core.js.ast.TsExpression.*;
import dev.seaworthy.core.js.ast.TypeElement.*;
import dev.seaworthy.core.js.ast.TypeNode.*;
}

// ---------------------------------------------------------------------------- scripts and modules

program
  : statementList EOF
    {statements = tree.directives(statements); early.directives(statements, 0, tokens.source.length());
     destructuring.finish(); early.escapedKeywords();
     node = new Program(0, tokens.source.length(), statements, decide.modules.isModule());}
  ;

statementList
  : {decide.lists.item();} ( ITEM statementListItem {push(statement); decide.lists.item();} )*
    {statements = list();}
  ;

statementListItem
  : statement
  ;
  catch [SyntaxException e] { statement = recover(e); }
  catch [StackOverflowError e] { statement = recover(e); }

// --------------------------------------------------------------------- expressions (ECMA-262 §13)

identifierName
  : IDENTIFIER | 'break' | 'case' | 'catch' | 'class' | 'const' | 'continue' | 'debugger' | 'default'
  | 'delete' | 'do' | 'else' | 'enum' | 'export' | 'extends' | 'false' | 'finally' | 'for'
  | 'function' | 'if' | 'import' | 'in' | 'instanceof' | 'new' | 'null' | 'return' | 'super'
  | 'switch' | 'this' | 'throw' | 'true' | 'try' | 'typeof' | 'var' | 'void' | 'while' | 'with'
  ;

primaryExpression
  : 'this'       {expression = new ThisExpression(from(), end());}
  | IDENTIFIER   {expression = tree.identifier(last());}
  | literal
  | arrayLiteral
  | objectLiteral
  | functionExpression
  | classExpression
  | REGEXP       {expression = literals.regExp(last());}
  | templateLiteral {literals.checkEscapes((TemplateLiteral) expression);}
  | parenthesizedExpression
  | jsxExpression
  | PRIVATE_NAME {decide.expressions.brandCheck(); expression = tree.privateIdentifier(last());}
  ;

literal
  : 'null'   {expression = new NullLiteral(from(), end());}
  | 'true'   {expression = new BooleanLiteral(from(), end(), true);}
  | 'false'  {expression = new BooleanLiteral(from(), end(), false);}
  | NUMBER   {expression = literals.number(last());}
  | BIGINT   {expression = literals.bigInt(last());}
  | STRING   {expression = literals.string(last());}
  ;

parenthesizedExpression
  : '(' {inBrackets();} commaExpression ')' {tree.parenthesized(expression);}
  ;

arrayLiteral
  : '[' {inBrackets();}
    ( ',' {push(null);} | argument {push(expression); decide.lists.itemEnd();} ( ',' | LIST_END ) )* ']'
    {expression = new ArrayExpression(from(), end(), listWithHoles());}
  ;

objectLiteral
  : '{' {inBrackets();}
    ( propertyDefinition {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}'
    {expression = new ObjectExpression(from(), end(), list());}
  ;

propertyDefinition
  : '...' assignmentExpression {node = new SpreadElement(from(), end(), expression);}
  | {boolean async = false; boolean generator = false; PropertyKind kind = PropertyKind.INIT;}
    {decide.members.propertyModifier();}
    ( 'get' {kind = PropertyKind.GET;} | 'set' {kind = PropertyKind.SET;} | 'async' {async = true;} )?
    ( '*' {generator = true;} )? propertyName
    {Expression key = expression; boolean inBrackets = computed;}
    {decide.members.propertyValue(async || generator || kind != PropertyKind.INIT);}
    ( ':' assignmentExpression
      {node = new Property(from(), end(), key, expression, kind, inBrackets, false, false);}
    | method[async, generator]
      {early.members.accessor(function.params(), kind == PropertyKind.GET, kind == PropertyKind.SET);
       node = new Property(from(), end(), key, function, kind, inBrackets, kind == PropertyKind.INIT, false);}
    | shorthand[key] {destructuring.property(node);} )
  ;

shorthand [Expression key]
  : SHORTHAND {Identifier name = shorthandName(key); decide.members.shorthandValue();}
    ( '=' assignmentExpression {node = Patterns.shorthand(name, expression, end());}
    | LIST_END {node = Patterns.shorthand(name);} )
  ;

propertyName
  : {computed = false;}
    ( identifierName {expression = tree.identifier(last());}
    | STRING         {expression = literals.string(last());}
    | NUMBER         {expression = literals.number(last());}
    | BIGINT         {expression = literals.bigInt(last());}
    | PRIVATE_NAME   {expression = tree.privateIdentifier(last());}
    | '[' {inBrackets();} commaExpression ']' {early.computedName(expression); computed = true;} )
  ;

templateLiteral
  : TEMPLATE {expression = literals.template(last());}
  | TEMPLATE_HEAD {inBrackets(); push(literals.templateElement(last()));} commaExpression {push(expression);}
    ( TEMPLATE_MIDDLE {push(literals.templateElement(last()));} commaExpression {push(expression);} )*
    TEMPLATE_TAIL {push(literals.templateElement(last())); expression = literals.template(from(), end(), list());}
  ;

leftHandSideExpression
  : {boolean chain = false; decide.expressions.primary();}
    ( newExpression | superReference | importExpression | primaryExpression )
    {decide.suffixes.next();}
    ( ( memberSuffix | callSuffix | optionalSuffix {chain = true;} ) {decide.suffixes.next();} )*
    {expression = chain ? new ChainExpression(from(), end(), expression) : expression;}
  ;

memberSuffix
  : {Expression object = expression;}
    ( '.' {refuseInstantiation(object);} memberName {expression = new MemberExpression(outer(), end(), object, expression, false, false);}
    | INDEX {inBrackets();} commaExpression ']'
      {expression = new MemberExpression(outer(), end(), object, expression, true, false);}
    | NON_NULL {expression = new TSNonNullExpression(outer(), end(), object);}
    | templateLiteral {expression = tree.tagged(outer(), end(), object, (TemplateLiteral) expression);}
    | TYPE_ARGUMENTS {refuseSuper(object);} typeArgumentList
      {expression = new TSInstantiationExpression(outer(), end(), object, typeArguments);}
    )
  ;

optionalSuffix
  : '?.' {Expression object = expression; typeArguments = null; decide.suffixes.optional();}
    ( memberName {expression = new MemberExpression(outer(), end(), object, expression, false, true);}
    | INDEX {inBrackets();} commaExpression ']'
      {expression = new MemberExpression(outer(), end(), object, expression, true, true);}
    | ( TYPE_ARGUMENTS typeArgumentList {decide.suffixes.next();} )? {TSTypeParameterInstantiation types = typeArguments;}
      argumentList {expression = new CallExpression(outer(), end(), object, types, arguments, true);}
    )
  ;

memberName
  : identifierName {expression = tree.identifier(last());}
  | PRIVATE_NAME   {expression = tree.privateIdentifier(last());}
  ;

callSuffix
  : {Expression callee = expression;} argumentList
    {expression = tree.call(outer(), end(), callee, arguments);}
  ;

argumentList
  : CALL {inBrackets();} ( argument {push(expression); decide.lists.itemEnd();} ( ',' | LIST_END ) )* ')'
    {arguments = list();}
  ;

argument
  : '...' assignmentExpression {expression = new SpreadElement(from(), end(), expression);}
  | assignmentExpression
  ;

superReference
  : 'super' {early.superReference(); expression = new Super(from(), end());}
  ;

importExpression
  : 'import' {Identifier meta = tree.identifier(last());}
    ( '(' importArguments[false]
    | '.' IDENTIFIER {Identifier property = tree.identifier(last()); decide.expressions.deferredImport();}
      ( DEFERRED_IMPORT importArguments[true]
      | LIST_END {expression = new MetaProperty(from(), end(), meta, property);} ) )
  ;

importArguments [boolean defer]
  : {inBrackets(); Expression options = null;} assignmentExpression {Expression source = expression; decide.lists.itemEnd();}
    ( LIST_END
    | ',' {decide.lists.itemEnd();}
      ( LIST_END | assignmentExpression {options = expression; decide.lists.itemEnd();} ( ',' | LIST_END ) ) ) ')'
    {expression = new ImportExpression(outer(), end(), source, options, defer);}
  ;

newExpression
  : 'new' {Identifier meta = tree.identifier(last());}
    ( '.' IDENTIFIER {early.newTarget(); expression = new MetaProperty(from(), end(), meta, tree.identifier(last()));}
    | constructee {Expression callee = expression; arguments = List.of(); decide.suffixes.constructorArguments();}
      ( argumentList | LIST_END )
      {expression = tree.construct(from(), end(), callee, arguments);} )
  ;

constructee
  : {decide.expressions.primary();} ( newExpression | superReference | importExpression | primaryExpression )
    {early.constructee(expression); decide.suffixes.ofConstructee();}
    ( memberSuffix {decide.suffixes.ofConstructee();} )* LIST_END
  ;

updateExpression
  : leftHandSideExpression {decide.expressions.postfix();}
    ( POSTFIX_OPERATOR {early.updated(expression);
      expression = new UpdateExpression(from(), end(), tree.text(last()), expression, false);} )?
  ;

unaryExpression
  : {decide.expressions.unary();} ( prefix {push(node == null ? last() : node); decide.expressions.unary();} )* updateExpression
    {expression = tree.prefixed(list(), expression, end());}
  ;

prefix
  : ( 'delete' | 'void' | 'typeof' | '+' | '-' | '~' | '!' | '++' | '--' | 'await' ) {node = null;}
  | '<' {inBrackets(); decide.expressions.typeAssertion();} ( 'const' {type = tree.constType(last());} | typeExpression ) '>' {node = new TSTypeAnnotation(from(), end(), type);}
  ;

binaryExpression
  : {int base = operators.base(); int start = start();} unaryExpression
    {operators.operand(expression, start, end(), tree.isParenthesized(expression)); decide.expressions.operator();}
    ( OPERATOR {operators.operator(this, decide.expressions.operator, base); start = start();} unaryExpression
      {operators.operand(expression, start, end(), tree.isParenthesized(expression)); decide.expressions.operator();}
    | 'as' {decide.types.start();} ( 'const' {type = tree.constType(last());} | typeExpression )
      {operators.as(type, end(), base); decide.expressions.operator();}
    | 'satisfies' {decide.types.start();} typeExpression {operators.satisfies(type, end(), base); decide.expressions.operator();}
    )*
    {expression = operators.result(base);}
  ;

assignmentExpression
  : {decide.expressions.assignment();}
    ( arrowFunction
    | yieldExpression
    | binaryExpression {decide.expressions.assignmentOperator();}
      ( CONDITIONAL conditionalExpression
      | ASSIGNMENT_OPERATOR {String operator = decide.expressions.operator.text(); Pattern target = target(operator);}
        assignmentExpression
        {expression = new AssignmentExpression(from(), end(), operator, target, expression);} )?
    )
  ;

conditionalExpression
  : {Expression test = expression; int around = allowed;}
    {disallow(Allowed.NO_IN); allow(Allowed.CONSEQUENT);} assignmentExpression
    ':' {Expression consequent = expression; allowed = around;} assignmentExpression
    {expression = new ConditionalExpression(outer(), end(), test, consequent, expression);}
  ;

commaExpression
  : assignmentExpression
    ( {push(expression);} ( ',' assignmentExpression {push(expression);} )+
      {expression = new SequenceExpression(from(), end(), list());} )?
  ;

yieldExpression
  : 'yield' {early.yielded(); decide.expressions.yieldArgument();}
    ( '*' assignmentExpression {expression = new YieldExpression(from(), end(), expression, true);}
    | ARGUMENT assignmentExpression {expression = new YieldExpression(from(), end(), expression, false);}
    | LIST_END {expression = new YieldExpression(from(), end(), null, false);} )
  ;

// ----------------------------------------------------------------------- statements (ECMA-262 §14)

statement
  : {decide.statements.start();}
    ( block
    | variableStatement
    | emptyStatement
    | expressionStatement
    | ifStatement
    | doWhileStatement
    | whileStatement
    | forStatement
    | continueStatement
    | breakStatement
    | returnStatement
    | withStatement
    | switchStatement
    | labelledStatement
    | throwStatement
    | tryStatement
    | debuggerStatement
    | functionDeclaration[from(), false]
    | classDeclaration[from(), false]
    | DECORATED decoratedDeclaration
    | typeScriptDeclaration[from(), false]
    | ambientDeclaration
    | importDeclaration
    | exportDeclaration
    )
  ;

block
  : '{' {inBrackets();} statementList '}' {statement = new BlockStatement(from(), end(), statements);}
  ;

variableStatement
  : variableDeclarationList {VariableDeclaration list = (VariableDeclaration) statement; early.initialized(list);} semicolon
    {statement = Declarations.variables(from(), end(), list, false);}
  ;

variableDeclarationList
  : {VariableKind kind = VariableKind.VAR;}
    ( 'var'
    | 'let' {kind = VariableKind.LET;}
    | 'const' {kind = VariableKind.CONST;}
    | 'using' {kind = VariableKind.USING;}
    | 'await' IDENTIFIER {kind = VariableKind.AWAIT_USING;} )
    variableDeclaration {push(node);} ( ',' variableDeclaration {push(node);} )*
    {statement = new VariableDeclaration(from(), end(), kind, list(), false);}
  ;

variableDeclaration
  : bindingTarget {Pattern id = pattern; boolean definite = false; typeAnnotation = null; decide.declarations.definite();}
    ( DEFINITE {definite = true;} )? ( annotation )?
    {id = patterns.annotated(id, typeAnnotation, false, end()); expression = null;} ( initializer )?
    {node = new VariableDeclarator(from(), end(), id, expression, definite);}
  ;

initializer
  : '=' assignmentExpression
  ;

bindingTarget
  : IDENTIFIER {pattern = binding();}
  | objectBindingPattern
  | arrayBindingPattern
  ;

objectBindingPattern
  : '{' {inBrackets();} ( bindingProperty {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}'
    {pattern = new ObjectPattern(from(), end(), list(), null, false, List.of());}
  ;

bindingProperty
  : bindingRest {node = pattern; early.members.objectRest(((RestElement) pattern).argument());}
  | propertyName {Expression key = expression; boolean inBrackets = computed; decide.members.propertyValue(false);}
    ( ':' bindingElement
      {node = new Property(from(), end(), key, pattern, PropertyKind.INIT, inBrackets, false, false);}
    | shorthand[key] )
  ;

bindingRest
  : '...' bindingTarget {early.members.rest(); pattern = new RestElement(from(), end(), pattern, null, List.of());}
  ;

bindingElement
  : bindingTarget
    ( {Pattern left = pattern;} initializer
      {pattern = new AssignmentPattern(from(), end(), left, expression, List.of());} )?
  ;

arrayBindingPattern
  : '[' {inBrackets();}
    ( ',' {push(null);}
    | ( bindingRest | bindingElement ) {push(pattern); decide.lists.itemEnd();} ( ',' | LIST_END ) )* ']'
    {pattern = new ArrayPattern(from(), end(), listWithHoles(), null, false, List.of());}
  ;

emptyStatement
  : ';' {statement = new EmptyStatement(from(), end());}
  ;

expressionStatement
  : EXPRESSION_STATEMENT commaExpression {Expression value = expression;} semicolon
    {statement = new ExpressionStatement(from(), end(), value, null);}
  ;

ifStatement
  : 'if' '(' condition ')' {Expression test = expression; Statement alternate = null;}
    embeddedStatement {Statement consequent = statement; decide.statements.elseClause();}
    ( ELSE_CLAUSE embeddedStatement {alternate = statement;} | LIST_END )
    {statement = new IfStatement(from(), end(), test, consequent, alternate);}
  ;

embeddedStatement
  : statement {early.body(statement);}
  ;

condition
  : {inBrackets();} commaExpression
  ;

doWhileStatement
  : 'do' embeddedStatement {Statement body = statement;} 'while' '(' condition ')' {decide.semicolons.doWhileEnd();}
    ( ';' | INSERTED_SEMICOLON )
    {statement = new DoWhileStatement(from(), end(), body, expression);}
  ;

whileStatement
  : 'while' '(' condition ')' {Expression test = expression;} embeddedStatement
    {statement = new WhileStatement(from(), end(), test, statement);}
  ;

forStatement
  : 'for' {boolean async = false; decide.statements.forAwait();} ( 'await' {async = true;} )?
    '(' {Node init = null; inBrackets(); allow(Allowed.NO_IN); decide.statements.forInitializer();}
    ( {disallow(Allowed.NO_IN);} forLoop[null, async]
    | ( variableDeclarationList {init = statement;} | INITIAL_EXPRESSION commaExpression {init = expression;} )
      {disallow(Allowed.NO_IN); decide.statements.forKind();}
      ( forLoop[init, async]
      | 'in' {early.awaited(async); early.keysHead(init); init = loopTarget(init);} commaExpression ')' {Expression keyed = expression;} embeddedStatement
        {statement = new ForInStatement(from(), end(), init, keyed, statement);}
      | 'of' {early.loopHead(init, async); init = loopTarget(init);} assignmentExpression ')' {Expression iterated = expression;}
        embeddedStatement
        {statement = new ForOfStatement(from(), end(), init, iterated, statement, async);} )
    )
  ;

forLoop [Node init, boolean async]
  : ';' {early.awaited(async); early.initialized(init); Expression test = null; Expression update = null;}
    ( commaExpression {test = expression;} )? ';' ( commaExpression {update = expression;} )? ')'
    embeddedStatement {statement = new ForStatement(outer(), end(), init, test, update, statement);}
  ;

continueStatement
  : 'continue' jumpLabel {Identifier label = (Identifier) node;} semicolon
    {statement = new ContinueStatement(from(), end(), label);}
  ;

breakStatement
  : 'break' jumpLabel {Identifier label = (Identifier) node;} semicolon
    {statement = new BreakStatement(from(), end(), label);}
  ;

jumpLabel
  : {node = null; decide.statements.jumpLabel();} ( LABEL {node = tree.identifier(last());} )?
  ;

returnStatement
  : 'return' {expression = null; decide.statements.returnArgument();} ( ARGUMENT commaExpression )?
    {Expression argument = expression;} semicolon
    {statement = new ReturnStatement(from(), end(), argument);}
  ;

withStatement
  : 'with' '(' condition ')' {Expression object = expression;} embeddedStatement
    {statement = new WithStatement(from(), end(), object, statement);}
  ;

switchStatement
  : 'switch' '(' condition ')' {Expression discriminant = expression;}
    '{' {inBrackets();} ( caseClause {push(node);} )* '}'
    {statement = new SwitchStatement(from(), end(), discriminant, list());}
  ;

caseClause
  : {Expression test = null;} ( 'case' commaExpression {test = expression;} | 'default' ) ':' caseStatements
    {node = new SwitchCase(from(), end(), test, statements);}
  ;

caseStatements
  : {decide.lists.caseItem();} ( ITEM statementListItem {push(statement); decide.lists.caseItem();} )*
    {statements = list();}
  ;

labelledStatement
  : LABEL {Identifier label = tree.identifier(last());} ':' embeddedStatement
    {statement = new LabeledStatement(from(), end(), label, statement);}
  ;

throwStatement
  : 'throw' {decide.statements.throwArgument();} commaExpression {Expression argument = expression;} semicolon
    {statement = new ThrowStatement(from(), end(), argument);}
  ;

tryStatement
  : 'try' block {BlockStatement tried = (BlockStatement) statement; node = null; statement = null;}
    ( catchClause )? {CatchClause handler = (CatchClause) node; statement = null;} ( 'finally' block )?
    {statement = tree.tryStatement(from(), end(), tried, handler, (BlockStatement) statement);}
    {if (statement == null) throw unexpected();}
  ;

catchClause
  : 'catch' {Pattern param = null;}
    ( '(' {inBrackets(); typeAnnotation = null;} bindingTarget {param = pattern;} ( annotation )?
      {param = patterns.annotated(param, typeAnnotation, false, end());} ')' )?
    block {node = new CatchClause(from(), end(), param, (BlockStatement) statement);}
  ;

debuggerStatement
  : 'debugger' semicolon {statement = new DebuggerStatement(from(), end());}
  ;

semicolon
  : {decide.semicolons.statementEnd();} ( ';' | INSERTED_SEMICOLON )
  ;

// ------------------------------------------------------------ functions and classes (ECMA-262 §15)

functionExpression
  : {boolean async = false; boolean generator = false; Identifier id = null;}
    ( 'async' {async = true;} )? 'function' ( '*' {generator = true;} )?
    {inFunction(async, generator);} ( IDENTIFIER {id = binding();} )? signature
    {var types = typeParameters; var parameters = params; var result = typeAnnotation;} functionBody
    {expression = new FunctionExpression(
        from(), end(), id, types, parameters, result, (BlockStatement) statement, async, generator);}
  ;

functionDeclaration [int begin, boolean declare]
  : {boolean async = false; boolean generator = false; Identifier id = null;}
    ( 'async' {async = true;} )? 'function' ( '*' {generator = true;} )?
    ( IDENTIFIER {id = binding();} )? {early.named(id, from()); inFunction(async, generator);} signature
    {var types = typeParameters; var parameters = params; var result = typeAnnotation;} functionBodyOrSemicolon
    {statement = tree.function(
        begin, end(), id, types, parameters, result, statement, async, generator, declare);}
  ;

signature
  : {typeParameters = null;} ( typeParameterList )? {var types = typeParameters;}
    formalParameters {var parameters = params; typeAnnotation = null;} ( resultType )?
    {typeParameters = types; params = parameters;}
  ;

formalParameters
  : '(' {inBrackets();} ( formalParameter {push(pattern); decide.lists.itemEnd();} ( ',' | LIST_END ) )* ')'
    {params = list();}
  ;

formalParameter
  : decoratorList {var decorations = decorators; int words = 0; boolean rest = false; boolean optional = false;}
    {decide.members.parameterModifier();}
    ( MODIFIER {words |= Modifiers.of(tokens.word[last()]); decide.members.parameterModifier();} )*
    {int start = start();} ( '...' {rest = true;} )?
    ( bindingTarget | 'this' {pattern = tree.identifier(last());} )
    {Pattern target = pattern; typeAnnotation = null;}
    ( '?' {optional = true;} )? ( annotation )?
    {target = patterns.annotated(target, rest ? null : typeAnnotation, optional, end());}
    {var restType = typeAnnotation; expression = null;} ( initializer )?
    {early.members.parameter(target, rest, expression, optional || !decorations.isEmpty());}
    {pattern = rest
        ? new RestElement(from(), end(), target, restType, decorations)
        : patterns.parameter(start, end(), target, expression, words == 0 ? decorations : List.of());
     if (words != 0) pattern = patterns.parameterProperty(from(), end(), pattern, words, decorations);}
  ;

functionBody
  : '{' {inBrackets();} statementList '}'
    {statements = tree.directives(statements); early.directives(statements, from(), end());
     statement = new BlockStatement(from(), end(), statements);}
  ;

functionBodyOrSemicolon
  : {decide.semicolons.functionBody();} ( functionBody | ( ';' | INSERTED_SEMICOLON ) {statement = null;} )
  ;

arrowFunction
  : ARROW_FUNCTION {boolean async = decide.arrows.async(); int around = allowed;} ( 'async' )?
    {inFunction(async, false); allow(around & Allowed.AROUND_ARROW);}
    {typeParameters = null; typeAnnotation = null;}
    ( IDENTIFIER {params = List.of(tree.identifier(last()));} | signature )
    {var types = typeParameters; var parameters = params; var result = typeAnnotation;}
    {decide.arrows.arrow();} '=>' {inFunction(async, false); allow(around & (Allowed.CONSEQUENT | Allowed.NO_IN));}
    {decide.arrows.body();}
    ( FUNCTION_BODY functionBody {node = statement;} | assignmentExpression {node = expression;} )
    {expression = new ArrowFunctionExpression(from(), end(), types, parameters, result, node, async);}
  ;

method [boolean async, boolean generator]
  : {inFunction(async, generator);} signature
    {var types = typeParameters; var parameters = params; var result = typeAnnotation;} functionBodyOrSemicolon
    {function = tree.method(from(), end(), types, parameters, result, statement, async, generator);}
  ;

decoratorList
  : ( decorator {push(node);} )* {decorators = list();}
  ;

decorator
  : '@' {allow(Allowed.DECORATOR);} leftHandSideExpression {node = new Decorator(from(), end(), expression);}
  ;

classExpression
  : decoratorList {int begin = from(); decide.declarations.start();} classTail[begin, decorators]
  ;

classTail [int begin, List<Decorator> decorations]
  : {boolean isAbstract = false;} ( 'abstract' {isAbstract = true;} )?
    'class' {Identifier id = null; decide.declarations.className();} ( IDENTIFIER {id = tree.identifier(last());} )?
    {typeParameters = null;} ( typeParameterList )?
    {var types = typeParameters; Expression superClass = null; TSTypeParameterInstantiation superTypes = null;}
    ( 'extends' heritage {superClass = expression; superTypes = typeArguments;} )?
    {List<TSClassImplements> interfaces = List.of(); decide.declarations.implementsClause();}
    ( 'implements' {typeArguments = null;} implementedTypes {interfaces = list();} )?
    classBody
    {expression = new ClassExpression(
        begin, end(), decorations, id, types, superClass, superTypes, interfaces, (ClassBody) node, isAbstract);}
  ;

classDeclaration [int begin, boolean declare]
  : classTail[begin, List.of()] {statement = Declarations.classDeclaration(begin, expression, declare);}
  ;

heritage
  : leftHandSideExpression {Expression base = expression; typeArguments = null;} ( typeArgumentList )?
    {typeArguments = tree.heritageArguments(base, typeArguments); expression = tree.heritageBase(base);}
  ;

implementedTypes
  : implementedType ( ',' implementedType )*
  ;

implementedType
  : heritage {push(new TSClassImplements(from(), end(), expression, typeArguments));}
  ;

classBody
  : '{' {inBrackets(); decide.lists.item();}
    ( ITEM classElement {if (classElement != null) push(classElement); decide.lists.item();} )* '}'
    {early.strict(from(), end()); node = new ClassBody(from(), end(), list());}
  ;

classElement
  : classElementDefinition
  ;
  catch [SyntaxException e] { classElement = recover(e); }

classElementDefinition
  : {decide.members.staticBlock();}
  ( ';' {classElement = null;}
  | STATIC_BLOCK '{' {inFunction(false, false); allow(Allowed.AWAIT);} statementList '}'
    {classElement = new StaticBlock(from(), end(), statements);}
  | decoratorList {var decorations = decorators; int words = 0; decide.members.classModifier(words);}
    ( MODIFIER {words |= Modifiers.of(tokens.word[last()]); decide.members.classModifier(words);} )*
    ( '*' {words |= Modifiers.GENERATOR;} )? {decide.members.indexSignature();}
    ( INDEX_SIGNATURE indexSignature[from(), words]
      {classElement = (TSIndexSignature) node;}
    | propertyName {Expression key = expression; words |= computed ? Modifiers.COMPUTED : 0;}
      {boolean definite = false; decide.members.classElement();}
      ( '?' {words |= Modifiers.OPTIONAL;} | '!' {definite = true;} )?
      {decide.members.classElement();}
      ( FIELD {early.members.field(key, words); inFunction(false, false); typeAnnotation = null;}
        ( annotation )? {var annotation = typeAnnotation; expression = null;} ( initializer )? {Expression value = expression;} semicolon
        {classElement = Members.field(from(), end(), decorations, key, annotation, value, words, definite);}
      | method[Modifiers.has(words, Modifiers.ASYNC), Modifiers.has(words, Modifiers.GENERATOR)]
        {early.members.accessor(function.params(), Modifiers.has(words, Modifiers.GET), Modifiers.has(words, Modifiers.SET));
         classElement = Members.method(from(), end(), decorations, key, function, words);} ) )
  )
  ;

decoratedDeclaration
  : decoratorList {var decorations = decorators; decide.statements.start();}
    ( exportDeclaration {statement = Declarations.decorated(statement, decorations);}
    | ambientDeclaration {statement = Declarations.decorated(statement, decorations);}
    | classDeclaration[from(), false] {statement = Declarations.decorated(statement, decorations);} )
  ;

// ----------------------------------------------------------------- modules (ECMA-262 §16, TypeScript)

importDeclaration
  : 'import' {decide.modules.importModifier(); ImportKind kind = ImportKind.VALUE; boolean defer = false;}
    ( TYPE_ONLY {kind = ImportKind.TYPE;} | 'defer' {defer = true;} )? {decide.modules.importAlias();}
    ( IMPORT_ALIAS importAlias {Identifier id = (Identifier) expression; Node reference = node;} semicolon
      {statement = new TSImportEqualsDeclaration(from(), end(), id, reference, kind);}
    | {List<ImportClause> clauses = List.of();} ( importClause {decide.modules.from(); clauses = list();} 'from' )?
      STRING {StringLiteral source = literals.string(last());} importAttributes {List<ImportAttribute> attributes = list();}
      semicolon
      {statement = new ImportDeclaration(from(), end(), clauses, source, attributes, kind, defer);} )
  ;

importClause
  : IDENTIFIER {push(Declarations.importDefault(tree.identifier(last())));} ( ',' ( namespaceImport | namedImports ) )?
  | namespaceImport
  | namedImports
  ;

namespaceImport
  : '*' {decide.modules.as();} 'as' IDENTIFIER
    {push(new ImportNamespaceSpecifier(from(), end(), tree.identifier(last())));}
  ;

namedImports
  : '{' ( importSpecifier {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}'
  ;

importSpecifier
  : {ImportKind kind = ImportKind.VALUE; decide.modules.specifier();} ( TYPE_ONLY {kind = ImportKind.TYPE;} )?
    moduleExportName {Expression imported = expression; decide.modules.as();} ( 'as' IDENTIFIER )?
    {early.importedName(); node = new ImportSpecifier(from(), end(), imported, tree.identifier(last()), kind);}
  ;

moduleExportName
  : identifierName {expression = tree.identifier(last());}
  | STRING {expression = literals.string(last());}
  ;

importAttributes
  : {decide.modules.attributes();}
    ( ( 'with' | 'assert' ) '{' ( importAttribute {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}' )?
  ;

importAttribute
  : moduleExportName {Expression key = expression;} ':' assignmentExpression
    {node = new ImportAttribute(from(), end(), key, expression);}
  ;

importAlias
  : IDENTIFIER {Identifier id = tree.identifier(last());} '=' {decide.modules.moduleReference(); int start = start();}
    ( 'require' '(' assignmentExpression ')' {node = new TSExternalModuleReference(start, end(), expression);}
    | entityName )
    {expression = id;}
  ;

exportDeclaration
  : 'export' {decide.modules.export();}
    ( 'default' {decide.modules.defaultExport();}
      ( functionDeclaration[start(), false] {node = statement;}
      | exportedClass {node = statement;}
      | typeScriptDeclaration[start(), false] {node = statement;}
      | EXPRESSION_STATEMENT assignmentExpression {node = expression;} semicolon )
      {statement = new ExportDefaultDeclaration(from(), end(), node);}
    | '=' assignmentExpression {Expression exported = expression;} semicolon
      {statement = new TSExportAssignment(from(), end(), exported);}
    | 'as' IDENTIFIER IDENTIFIER {Identifier id = tree.identifier(last());} semicolon
      {statement = new TSNamespaceExportDeclaration(from(), end(), id);}
    | {ImportKind kind = ImportKind.VALUE;} ( TYPE_ONLY {kind = ImportKind.TYPE;} )?
      ( exportAll {statement = Declarations.exportAll(from(), end(), statement, kind);}
      | exportNames {statement = Declarations.exportNames(from(), end(), statement, kind);} )
    | ( variableStatement
      | functionDeclaration[start(), false]
      | exportedClass
      | typeScriptDeclaration[start(), false]
      | ambientDeclaration
      | importDeclaration )
      {statement = Declarations.exported(from(), end(), statement);} )
  ;

exportedClass
  : classExpression {statement = Declarations.classDeclaration(from(), expression, false);}
  ;

exportAll
  : '*' {decide.modules.as(); Expression exported = null;} ( 'as' moduleExportName {exported = expression;} )?
    {decide.modules.from();} 'from' STRING {StringLiteral source = literals.string(last());} importAttributes
    {List<ImportAttribute> attributes = list();} semicolon
    {statement = new ExportAllDeclaration(from(), end(), exported, source, attributes, ImportKind.VALUE);}
  ;

exportNames
  : '{' ( exportSpecifier {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}'
    {List<ExportSpecifier> specifiers = list(); StringLiteral source = null; decide.modules.from();}
    ( 'from' STRING {source = literals.string(last());} importAttributes )?
    {List<ImportAttribute> attributes = list();} semicolon {if (source == null) early.exportedNames(specifiers);}
    {statement = new ExportNamedDeclaration(from(), end(), null, specifiers, source, attributes, ImportKind.VALUE);}
  ;

exportSpecifier
  : {ImportKind kind = ImportKind.VALUE; decide.modules.specifier();} ( TYPE_ONLY {kind = ImportKind.TYPE;} )?
    moduleExportName {Expression local = expression; expression = null; decide.modules.as();} ( 'as' moduleExportName )?
    {node = Declarations.exportSpecifier(from(), end(), local, expression, kind);}
  ;

// ------------------------------------------------------------------------ declarations of TypeScript

ambientDeclaration
  : 'declare' {decide.declarations.start();}
    ( variableStatement {statement = Declarations.variables(from(), end(), statement, true);}
    | functionDeclaration[from(), true]
    | classDeclaration[from(), true]
    | typeScriptDeclaration[from(), true] )
  ;

typeScriptDeclaration [int begin, boolean declare]
  : 'type' IDENTIFIER {Identifier id = tree.identifier(last()); typeParameters = null;} ( typeParameterList )?
    {var types = typeParameters;} '=' {decide.declarations.intrinsic();} ( 'intrinsic' {type = tree.intrinsic(last());} | typeExpression )
    {TypeNode aliased = type;} semicolon
    {statement = new TSTypeAliasDeclaration(begin, end(), id, types, aliased, declare);}
  | 'interface' IDENTIFIER {Identifier id = tree.identifier(last()); typeParameters = null;} ( typeParameterList )?
    {var types = typeParameters;} ( 'extends' extendedType ( ',' extendedType )* )?
    {List<TSInterfaceHeritage> bases = list(); int start = start();} typeMembers
    {statement = new TSInterfaceDeclaration(
        begin, end(), id, types, bases, new TSInterfaceBody(start, end(), list()), declare);}
  | {boolean isConst = false;} ( CONST_ENUM {isConst = true;} )?
    'enum' IDENTIFIER {Identifier id = tree.identifier(last());} enumBody
    {statement = new TSEnumDeclaration(begin, end(), id, (TSEnumBody) node, isConst, declare);}
  | ( 'namespace' {ModuleKind kind = ModuleKind.NAMESPACE;} entityName {Node id = node;} moduleBlock
      {statement = new TSModuleDeclaration(begin, end(), id, (TSModuleBlock) node, kind, declare);}
    | 'module' {ModuleKind kind = ModuleKind.MODULE;} entityName {Node id = node;} moduleBlock
      {statement = new TSModuleDeclaration(begin, end(), id, (TSModuleBlock) node, kind, declare);}
    | AMBIENT_MODULE STRING {Node id = literals.string(last()); decide.semicolons.functionBody();}
      ( moduleBlock | ( ';' | INSERTED_SEMICOLON ) {node = null;} )
      {statement = new TSModuleDeclaration(
          begin, end(), id, (TSModuleBlock) node, ModuleKind.MODULE, declare);}
    | 'global' {Node id = tree.identifier(last());} moduleBlock
      {statement = new TSModuleDeclaration(
          begin, end(), id, (TSModuleBlock) node, ModuleKind.GLOBAL, declare);} )
  ;

extendedType
  : heritage {push(new TSInterfaceHeritage(from(), end(), expression, typeArguments));}
  ;

moduleBlock
  : '{' {inBrackets();} statementList '}' {node = new TSModuleBlock(from(), end(), tree.directives(statements));}
  ;

enumBody
  : '{' {inBrackets();} ( enumMember {push(node); decide.lists.itemEnd();} ( ',' | LIST_END ) )* '}'
    {node = new TSEnumBody(from(), end(), list());}
  ;

enumMember
  : propertyName {Expression id = expression; expression = null;} ( initializer )?
    {node = new TSEnumMember(from(), end(), id, expression);}
  ;

// ------------------------------------------------------------------------------ types of TypeScript

annotation
  : ':' typeExpression {typeAnnotation = new TSTypeAnnotation(from(), end(), type);}
  ;

resultType
  : ':' typeOrPredicate {typeAnnotation = new TSTypeAnnotation(from(), end(), type);}
  ;

arrowResultType
  : '=>' {disallow(Allowed.NO_CONDITIONAL_TYPE);} typeOrPredicate {typeAnnotation = new TSTypeAnnotation(from(), end(), type);}
  ;

typeOrPredicate
  : {decide.types.predicate();}
    ( TYPE_PREDICATE predicateParameter {Node parameter = node;} 'is' typeExpression
      {type = tree.typePredicate(from(), end(), parameter, type, false);}
    | typeExpression )
  ;

predicateParameter
  : ( IDENTIFIER {node = tree.identifier(last());} | 'this' {node = new TSThisType(from(), end());} ) {decide.types.is();}
  ;

typeExpression
  : {decide.types.start();}
    ( THIS_PREDICATE predicateParameter {Node parameter = node;} 'is' typeExpression
      {type = tree.typePredicate(from(), end(), parameter, type, false);}
    | 'asserts' predicateParameter {Node parameter = node; type = null; decide.types.is();} ( 'is' typeExpression )?
      {type = tree.typePredicate(from(), end(), parameter, type, true);}
    | FUNCTION_TYPE functionType {type = new TSFunctionType(from(), end(), null, params, typeAnnotation);}
    | typeParameterList {var types = typeParameters;} functionType
      {type = new TSFunctionType(from(), end(), types, params, typeAnnotation);}
    | {boolean isAbstract = false; typeParameters = null;} ( 'abstract' {isAbstract = true;} )?
      'new' ( typeParameterList )? {var types = typeParameters;} functionType
      {type = new TSConstructorType(from(), end(), types, params, typeAnnotation, isAbstract);}
    | unionType {decide.types.conditional();}
      ( CONDITIONAL_TYPE {TypeNode check = type; allow(Allowed.NO_CONDITIONAL_TYPE);} typeExpression
        '?' {TypeNode bound = type; disallow(Allowed.NO_CONDITIONAL_TYPE);} typeExpression
        ':' {TypeNode consequent = type;} typeExpression
        {type = new TSConditionalType(from(), end(), check, bound, consequent, type);} )? )
  ;

functionType
  : formalParameters {var parameters = params;} arrowResultType {params = parameters;}
  ;

unionType
  : '|' intersectionType {push(type);} ( '|' intersectionType {push(type);} )*
    {type = new TSUnionType(from(), end(), list());}
  | intersectionType
    ( {push(type);} ( '|' intersectionType {push(type);} )+ {type = new TSUnionType(from(), end(), list());} )?
  ;

intersectionType
  : '&' operatorType {push(type);} ( '&' operatorType {push(type);} )*
    {type = new TSIntersectionType(from(), end(), list());}
  | operatorType
    ( {push(type);} ( '&' operatorType {push(type);} )+ {type = new TSIntersectionType(from(), end(), list());} )?
  ;

operatorType
  : {decide.types.operator();}
    ( ( 'keyof' | 'unique' | 'readonly' ) {String operator = tree.text(last());} operatorType
      {type = new TSTypeOperator(from(), end(), operator, type);}
    | JSDOC_MARK operatorType
    | 'infer' inferredType {type = new TSInferType(from(), end(), (TSTypeParameter) node);}
    | postfixType )
  ;

inferredType
  : IDENTIFIER {Identifier name = tree.identifier(last()); type = null; decide.types.constraint();}
    ( CONSTRAINT {allow(Allowed.NO_CONDITIONAL_TYPE);} typeExpression {decide.lists.end();} LIST_END )?
    {node = new TSTypeParameter(from(), end(), name, type, null, false, false, false);}
  ;

postfixType
  : primaryType {decide.types.suffix();}
    ( ( JSDOC_MARK
      | ARRAY_TYPE {TypeNode element = type;}
        ( ']' {type = new TSArrayType(from(), end(), element);}
        | indexType ']' {type = new TSIndexedAccessType(from(), end(), element, type);} ) )
      {decide.types.suffix();} )*
  ;

indexType
  : {inBrackets();} typeExpression
  ;

primaryType
  : keywordType
  | typeReference
  | literalType
  | templateType
  | tupleType
  | typeLiteral
  | mappedType
  | typeQuery
  | importType
  | '(' {inBrackets();} typeExpression ')'
  ;

keywordType
  : 'any'       {type = new TSAnyKeyword(from(), end());}
  | 'bigint'    {type = new TSBigIntKeyword(from(), end());}
  | 'boolean'   {type = new TSBooleanKeyword(from(), end());}
  | 'never'     {type = new TSNeverKeyword(from(), end());}
  | 'null'      {type = new TSNullKeyword(from(), end());}
  | 'number'    {type = new TSNumberKeyword(from(), end());}
  | 'object'    {type = new TSObjectKeyword(from(), end());}
  | 'string'    {type = new TSStringKeyword(from(), end());}
  | 'symbol'    {type = new TSSymbolKeyword(from(), end());}
  | 'this'      {type = new TSThisType(from(), end());}
  | 'undefined' {type = new TSUndefinedKeyword(from(), end());}
  | 'unknown'   {type = new TSUnknownKeyword(from(), end());}
  | 'void'      {type = new TSVoidKeyword(from(), end());}
  ;

typeReference
  : ( entityName | reservedTypeName {node = tree.identifier(last());} qualification ) {Node name = node; typeArguments = null; decide.types.arguments();} ( TYPE_ARGUMENTS typeArgumentList )?
    {type = new TSTypeReference(from(), end(), name, typeArguments);}
  ;

reservedTypeName // TypeScript's parser takes them for names, and its checker finds no type of the name
  : 'break' | 'case' | 'catch' | 'class' | 'continue' | 'debugger' | 'default' | 'delete' | 'do' | 'else' | 'enum'
  | 'export' | 'extends' | 'finally' | 'for' | 'if' | 'in' | 'instanceof' | 'return' | 'super' | 'switch' | 'throw'
  | 'try' | 'var' | 'while' | 'with'
  ;

entityName
  : IDENTIFIER {node = tree.identifier(last());} qualification
  ;

qualification
  : ( '.' identifierName {node = tree.qualified(node, last());} )*
  ;

literalType
  : 'true'   {type = tree.literalType(new BooleanLiteral(from(), end(), true));}
  | 'false'  {type = tree.literalType(new BooleanLiteral(from(), end(), false));}
  | NUMBER   {type = tree.literalType(literals.number(last()));}
  | BIGINT   {type = tree.literalType(literals.bigInt(last()));}
  | STRING   {type = tree.literalType(literals.string(last()));}
  | TEMPLATE {type = tree.literalType(literals.template(last()));}
  | '-' ( NUMBER {expression = literals.number(last());} | BIGINT {expression = literals.bigInt(last());} )
    {type = tree.literalType(new UnaryExpression(from(), end(), "-", expression));}
  ;

templateType
  : TEMPLATE_HEAD {inBrackets(); push(literals.templateElement(last()));} typeExpression {push(type);}
    ( TEMPLATE_MIDDLE {push(literals.templateElement(last()));} typeExpression {push(type);} )*
    TEMPLATE_TAIL {push(literals.templateElement(last())); type = literals.templateType(from(), end(), list());}
  ;

tupleType
  : '[' {inBrackets();} {decide.types.tupleElement();}
    ( tupleElement {push(type); decide.lists.itemEnd();} ( ',' {decide.types.tupleElement();} | LIST_END ) )* ']'
    {type = new TSTupleType(from(), end(), list());}
  ;

tupleElement
  : ( NAMED_MEMBER {boolean rest = false; boolean optional = false;} ( '...' {rest = true;} )? {int start = start();}
      identifierName {Identifier label = tree.identifier(last());} ( '?' {optional = true;} )? ':' typeExpression
      {type = new TSNamedTupleMember(start, end(), label, type, optional);
       if (rest) type = new TSRestType(from(), end(), type);}
    | '...' typeExpression {type = new TSRestType(from(), end(), type);}
    | typeExpression ( '?' {type = new TSOptionalType(from(), end(), type);} )? )
  ;

typeLiteral
  : typeMembers {type = new TSTypeLiteral(from(), end(), list());}
  ;

typeMembers
  : '{' {inBrackets(); decide.lists.item();} ( ITEM typeMember {push(typeElement); decide.lists.item();} )* '}'
  ;

typeMember
  : typeMemberDefinition
  ;
  catch [SyntaxException e] { typeElement = recover(e); }

typeMemberDefinition
  : {int words = 0; decide.members.typeMember();} ( MODIFIER {words |= Modifiers.of(tokens.word[last()]); decide.members.typeMember();} )*
    ( CALL_SIGNATURE signature {var types = typeParameters; var parameters = params; var result = typeAnnotation;} memberEnd
      {typeElement = new TSCallSignatureDeclaration(from(), end(), types, parameters, result);}
    | CONSTRUCT_SIGNATURE signature {var types = typeParameters; var parameters = params; var result = typeAnnotation;} memberEnd
      {typeElement = new TSConstructSignatureDeclaration(from(), end(), types, parameters, result);}
    | INDEX_SIGNATURE indexSignature[from(), words] {typeElement = (TSIndexSignature) node;}
    | propertyName {Expression key = expression; words |= computed ? Modifiers.COMPUTED : 0;}
      ( '?' {words |= Modifiers.OPTIONAL;} )? {decide.members.typeMemberKind();}
      ( FIELD {early.members.accessorSignature(words); typeAnnotation = null;} ( annotation )? {var annotation = typeAnnotation;}
        ( initializer )? memberEnd
        {typeElement = Members.propertySignature(from(), end(), key, annotation, words);}
      | signature {var types = typeParameters; var parameters = params; var result = typeAnnotation;} memberEnd
        {typeElement = Members.methodSignature(from(), end(), key, types, parameters, result, words);} ) )
  ;

indexSignature [int begin, int words]
  : '[' {inBrackets();} ( formalParameter {push(pattern); decide.lists.itemEnd();} ( ',' | LIST_END ) )* ']'
    {List<Pattern> parameters = list(); typeAnnotation = null;} ( annotation )? {var annotation = typeAnnotation;} memberEnd
    {node = Members.indexSignature(begin, end(), parameters, annotation, words);}
  ;

memberEnd
  : {decide.semicolons.memberEnd();} ( ';' | ',' | INSERTED_SEMICOLON )
  ;

mappedType
  : MAPPED_TYPE '{' {inBrackets(); int sign = 0; decide.types.mappedModifier();}
    ( ( '+' | '-' ) {sign = tokens.type[last()]; decide.types.mappedModifier();} )? {var readonly = MappedModifier.KEPT;}
    ( 'readonly' {readonly = tree.mappedModifier(sign);} )?
    '[' IDENTIFIER {Identifier key = tree.identifier(last()); TypeNode nameType = null;} 'in' typeExpression
    {TypeNode constraint = type; decide.types.mappedName();} ( 'as' typeExpression {nameType = type;} )? ']'
    {sign = 0; var optional = MappedModifier.KEPT; type = null;}
    ( ( '+' | '-' ) {sign = tokens.type[last()];} )? ( '?' {optional = tree.mappedModifier(sign);} )?
    ( ':' typeExpression )? {TypeNode mapped = type;} memberEnd '}'
    {type = new TSMappedType(from(), end(), key, constraint, nameType, mapped, optional, readonly);}
  ;

typeQuery
  : 'typeof'
    ( importType {type = new TSTypeQuery(from(), end(), type, null);}
    | ( ( IDENTIFIER | 'default' ) {node = tree.identifier(last());} | 'this' {node = tree.thisExpression(last());} ) qualification
      {Node name = node; typeArguments = null; decide.types.arguments();} ( TYPE_ARGUMENTS typeArgumentList )?
      {type = new TSTypeQuery(from(), end(), name, typeArguments);} )
  ;

importType
  : 'import' '(' {expression = null;} STRING {StringLiteral source = literals.string(last()); decide.lists.itemEnd();}
    ( LIST_END | ',' objectLiteral {early.members.importOptions((ObjectExpression) expression);} ) ')'
    {ObjectExpression options = (ObjectExpression) expression; node = null;}
    ( '.' identifierName {node = tree.identifier(last());} qualification )?
    {Node qualifier = node; typeArguments = null; decide.types.arguments();} ( TYPE_ARGUMENTS typeArgumentList )?
    {type = new TSImportType(from(), end(), source, options, qualifier, typeArguments);}
  ;

typeArgumentList
  : '<' {inBrackets(); decide.types.start();}
    ( typeExpression {push(type); decide.lists.itemEnd();} ( ',' {decide.types.start();} | LIST_END ) )* '>'
    {typeArguments = new TSTypeParameterInstantiation(from(), end(), list());}
  ;

typeParameterList
  : '<' {inBrackets(); decide.types.parameterModifier();}
    ( typeParameter {push(node); decide.lists.itemEnd();} ( ',' {decide.types.parameterModifier();} | LIST_END ) )* '>'
    {typeParameters = new TSTypeParameterDeclaration(from(), end(), list());}
  ;

typeParameter
  : {int words = 0;}
    ( MODIFIER {words |= Modifiers.of(tokens.word[last()]); decide.types.parameterModifier();} )*
    IDENTIFIER {Identifier name = tree.identifier(last()); type = null;}
    ( 'extends' typeExpression )? {TypeNode constraint = type; type = null;} ( '=' typeExpression )?
    {node = Members.typeParameter(from(), end(), name, constraint, type, words);}
  ;

// ------------------------------------------------------------------------------------------- JSX

jsxExpression
  : jsxElement {expression = (Expression) jsx;}
  ;

jsxElement
  : JSX_OPEN
    ( '>' {JSXOpeningFragment opening = new JSXOpeningFragment(from(), end());}
      jsxChildren {List<Jsx> children = list(); int close = start();} JSX_CLOSE '>'
      {jsx = new JSXFragment(from(), end(), opening, children, new JSXClosingFragment(close, end()));}
    | jsxElementName {Jsx name = jsx; typeArguments = null;}
      ( typeArgumentList {early.members.tagArguments();} )? {var types = typeArguments;}
      ( jsxAttribute {push(jsx);} )* {List<Jsx> attributes = list();}
      ( '/' '>' {jsx = elements.selfClosing(from(), end(), name, types, attributes);}
      | '>' {var opening = new JSXOpeningElement(from(), end(), name, types, attributes, false);}
        jsxChildren {List<Jsx> children = list();} jsxClosingElement {checkTags(name, jsx);}
        {jsx = new JSXElement(from(), end(), opening, children, (JSXClosingElement) jsx);} ) )
  ;

jsxClosingElement
  : JSX_CLOSE jsxElementName '>' {jsx = new JSXClosingElement(from(), end(), jsx);}
  ;

jsxChildren
  : ( jsxChild {push(jsx);} )*
  ;

jsxChild
  : JSX_TEXT {jsx = literals.jsxText(last());}
  | jsxExpressionContainer
  | jsxElement
  ;

jsxExpressionContainer
  : '{' {inBrackets(); expression = null; boolean spread = false;} ( '...' {spread = true;} )? ( commaExpression )? '}'
    {jsx = elements.container(from(), end(), expression, spread);}
  ;

jsxElementName
  : jsxAttributeName
    ( '.' JSX_NAME {early.members.tagName(jsx); jsx = new JSXMemberExpression(from(), end(), jsx, elements.jsxIdentifier(last()));} )*
  ;

jsxAttributeName
  : JSX_NAME {JSXIdentifier name = elements.jsxIdentifier(last()); jsx = name;}
    ( ':' JSX_NAME {jsx = new JSXNamespacedName(from(), end(), name, elements.jsxIdentifier(last()));} )?
  ;

jsxAttribute
  : '{' {inBrackets();} '...' assignmentExpression '}' {jsx = new JSXSpreadAttribute(from(), end(), expression);}
  | jsxAttributeName {Jsx name = jsx; node = null;}
    ( '=' ( JSX_STRING {node = literals.jsxString(last());} | ( jsxExpressionContainer | jsxElement ) {node = jsx;} ) )?
    {jsx = new JSXAttribute(from(), end(), name, node);}
  ;
