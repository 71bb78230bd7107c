package dev.seaworthy.core.sql;

import dev.seaworthy.core.source.Span;

/** One statement of a script. Immutable, and holds nothing but values and spans. */
public sealed interface SqlStatement
    permits CreateTable,
        AlterTable,
        CreatePolicy,
        AlterPolicy,
        DropPolicy,
        CreateSchema,
        CreateView,
        AlterView,
        DropObjects,
        DropFunctions,
        CreateFunction,
        AlterFunction,
        CreateTrigger,
        DropTrigger,
        CreateEventTrigger,
        CreateIndex,
        AlterIndex,
        CreateSequence,
        CreateType,
        AlterType,
        CreateExtension,
        CreateRole,
        ChangePublication,
        InsertRows,
        UpdateRows,
        DeleteRows,
        Grant,
        AlterDefaultPrivileges,
        DoBlock,
        SetVariable,
        SelectCall,
        OpaqueStatement {

  /** Returns where the statement stands, without its semicolon. */
  Span span();

  /** Returns the leading key words, such as {@code CREATE TABLE}. */
  String kind();
}
