package dev.seaworthy.core.js.parse;

import static dev.seaworthy.core.js.parse.EcmaScriptParser.*;

/** Says what the grammar expects, in words for the author of the file. */
final class Expected {
  private Expected() {}

  /** Returns the words for a type of token. */
  static String token(int type) {
    String literal = VOCABULARY.getLiteralName(type);
    if (literal != null) {
      return literal;
    }
    return switch (type) {
      case IDENTIFIER -> "a name";
      case STRING, JSX_STRING -> "a string";
      case LIST_END -> "',' or the end of the list";
      case INSERTED_SEMICOLON -> "';' or a new line";
      case JSX_NAME -> "the name of a tag or attribute";
      case JSX_CLOSE -> "a closing tag";
      case CALL -> "'('";
      case TEMPLATE_TAIL -> "'}'";
      case EOF -> "the end of the file";
      default -> "something else";
    };
  }

  /** Returns the words for a rule of the grammar. */
  static String rule(int rule) {
    return switch (rule) {
      case RULE_statement, RULE_statementListItem, RULE_exportDeclaration -> "a statement";
      case RULE_semicolon, RULE_doWhileStatement -> "';' or a new line";
      case RULE_memberEnd -> "';', ',' or a new line";
      case RULE_typeExpression, RULE_unionType, RULE_intersectionType, RULE_operatorType ->
          "a type";
      case RULE_postfixType, RULE_primaryType, RULE_indexType -> "a type";
      case RULE_bindingTarget, RULE_bindingElement, RULE_formalParameter -> "a name or pattern";
      case RULE_variableDeclaration, RULE_variableDeclarationList -> "a name or pattern";
      case RULE_propertyName, RULE_propertyDefinition, RULE_bindingProperty -> "a property";
      case RULE_classElement, RULE_classElementDefinition -> "a member of the class";
      case RULE_typeMember, RULE_typeMemberDefinition -> "a member of the type";
      case RULE_importDeclaration, RULE_importClause -> "what to import";
      case RULE_jsxElement, RULE_jsxElementName, RULE_jsxAttribute -> "a tag or attribute";
      case RULE_jsxChild, RULE_jsxExpressionContainer -> "an expression, text or tag";
      case RULE_argumentList, RULE_arrayLiteral, RULE_objectLiteral -> "',' or the closing bracket";
      case RULE_formalParameters, RULE_typeArgumentList -> "',' or the closing bracket";
      case RULE_functionBodyOrSemicolon -> "the body of the function";
      case RULE_tryStatement -> "'catch' or 'finally'";
      default -> "an expression";
    };
  }
}
