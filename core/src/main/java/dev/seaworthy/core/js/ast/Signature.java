package dev.seaworthy.core.js.ast;

import dev.seaworthy.core.js.ast.TypeElement.TSCallSignatureDeclaration;
import dev.seaworthy.core.js.ast.TypeElement.TSConstructSignatureDeclaration;
import dev.seaworthy.core.js.ast.TypeElement.TSMethodSignature;
import dev.seaworthy.core.js.ast.TypeNode.TSConstructorType;
import dev.seaworthy.core.js.ast.TypeNode.TSFunctionType;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeAnnotation;
import dev.seaworthy.core.js.ast.TypeNode.TSTypeParameterDeclaration;
import java.util.List;

/** What has parameters and a result: functions and the types of functions. */
public sealed interface Signature extends Node
    permits TSFunctionType,
        TSConstructorType,
        TSMethodSignature,
        TSCallSignatureDeclaration,
        TSConstructSignatureDeclaration,
        FunctionNode {
  /** Returns the type parameters, or null. */
  TSTypeParameterDeclaration typeParameters();

  /** Returns the parameters. */
  List<Pattern> params();

  /** Returns the type of the result, or null. */
  TSTypeAnnotation returnType();
}
