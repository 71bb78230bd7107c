/*
 * The statements of PostgreSQL that decide who may reach which data, after the reference pages of
 * the PostgreSQL manual (https://www.postgresql.org/docs/current/sql-commands.html).
 *
 * The tokens come from SqlLexer, key words by their spelling. What decides nothing here (the
 * expression of a CHECK, the query of a view) is a run of tokens with balanced brackets. Every
 * choice is settled by the next few tokens.
 */
parser grammar PostgresDdl;

tokens {
  IDENTIFIER, QUOTED_IDENTIFIER, STRING, DOLLAR_STRING, BIT_STRING, NUMBER, PARAMETER, OPERATOR,
  EQUALS, STAR, LEFT_PAREN, RIGHT_PAREN, LEFT_BRACKET, RIGHT_BRACKET, COMMA, SEMICOLON, DOT,
  PUNCTUATION, UNKNOWN,

  /* any key word that PostgreSQL reserves and that has no part in the rules below */
  RESERVED,

  ADD, ALL, ALTER, ALWAYS, ARRAY, AS, ATOMIC, ATTACH, AUTHORIZATION, BEGIN, BY, CASCADE, CHAR, CHARACTER, CHECK, CLUSTER,
  COLLATE, COLUMN, COMMIT, COMPRESSION, CONCURRENTLY, CONSTRAINT, CREATE, DATA, DAY, DEFAULT,
  DEFERRABLE, DEFERRED, DEFINER, DELETE, DETACH, DISABLE, DISTINCT, DO, DOMAIN, DOUBLE, DROP,
  ENABLE, EVENT, EXCLUDE, EXECUTE, EXISTS, EXTENSION, EXTERNAL, FOR, FORCE, FOREIGN, FROM, FULL,
  FUNCTION, FUNCTIONS, GENERATED, GLOBAL, GRANT, GRANTED, GROUP, HOUR, IDENTITY, IF, IMMEDIATE,
  IN, INCLUDE, INCLUDING, EXCLUDING, INDEX, INHERIT, INHERITS, INITIALLY, INSERT, INTERVAL,
  INVOKER, KEY, LANGUAGE, LEVEL, LIKE, LOCAL, LOGGED, MATCH, MATERIALIZED, MINUTE, MONTH, NATIONAL, NO, NOT, NULL, NULLS,
  OF, OFF, ON, ONLY, OPTION, OR, OWNER, PARTITION, PERMISSIVE, POLICY, PRECISION, PRIMARY,
  PRIVILEGES, PROCEDURE, PROCEDURES, PUBLICATION, RECURSIVE, REFERENCES, RENAME, REPLACE, REPLICA, RESET,
  RESTRICT, RESTRICTIVE, RETURN, RETURNS, REVOKE, ROLE, ROUTINE, ROUTINES, ROW, RULE, SCHEMA, SECOND, SECURITY,
  SELECT, SEQUENCE, SEQUENCES, SESSION, SET, SETOF, SIMPLE, STATISTICS, STORAGE, STORED, TABLE,
  TABLES, TABLESPACE, TEMP, TEMPORARY, TIME, TO, TRIGGER, TRUNCATE, TYPE, TYPES, UNIQUE, UNLOGGED,
  UPDATE, USAGE, USER, USING, VALIDATE, VARYING, VIEW, WHEN, WHERE, WITH, WITHOUT, YEAR, ZONE
}

statement
  : ( createTable
    | alterTable
    | createPolicy
    | alterPolicy
    | dropPolicy
    | createSchema
    | createView
    | alterView
    | dropObjects
    | dropFunctions
    | createFunction
    | alterFunction
    | createTrigger
    | dropTrigger
    | createEventTrigger
    | createIndex
    | alterIndex
    | createForeignTable
    | createSequence
    | createType
    | createDomain
    | alterType
    | createExtension
    | createRole
    | createPublication
    | alterPublication
    | grant
    | revoke
    | alterDefaultPrivileges
    | doBlock
    | setVariable
    ) EOF
  ;

// ---- tables

createTable
  : CREATE tableScope? TABLE ifNotExists? qualifiedName tableBody tableOption* createTableAs?
  ;

tableScope
  : (GLOBAL | LOCAL)? (TEMP | TEMPORARY)
  | UNLOGGED
  ;

tableBody
  : LEFT_PAREN (tableElement (COMMA tableElement)*)? RIGHT_PAREN
  | PARTITION OF qualifiedName (LEFT_PAREN tableElement (COMMA tableElement)* RIGHT_PAREN)?
    partitionBound
  | OF typeName group?
  |
  ;

tableElement
  : columnDefinition
  | tableConstraint
  | LIKE qualifiedName ((INCLUDING | EXCLUDING) (name | ALL))*
  ;

columnDefinition
  : name typeName? columnConstraint*
  ;

columnConstraint
  : CONSTRAINT name                                                       # namedConstraint
  | NOT NULL (NO INHERIT)?                                                # notNull
  | NULL                                                                  # nullable
  | DEFAULT defaultExpression                                             # columnDefault
  | PRIMARY KEY indexParameters                                           # columnPrimaryKey
  | UNIQUE (NULLS NOT? DISTINCT)? indexParameters                         # columnUnique
  | CHECK group (NO INHERIT)?                                             # columnCheck
  | REFERENCES qualifiedName columnNames? referenceOption*                # columnReference
  | GENERATED (ALWAYS | BY DEFAULT) AS (IDENTITY group? | group STORED)   # columnGenerated
  | COLLATE qualifiedName                                                 # columnCollation
  | (STORAGE | COMPRESSION) (name | DEFAULT)                              # columnStorage
  | constraintAttribute                                                   # columnAttribute
  ;

tableConstraint
  : (CONSTRAINT name)? constraintBody constraintAttribute* (NOT name | NO INHERIT)*
  ;

constraintBody
  : PRIMARY KEY (columnNames indexParameters | USING INDEX name)          # primaryKey
  | UNIQUE (NULLS NOT? DISTINCT)? (columnNames indexParameters | USING INDEX name)  # uniqueKey
  | CHECK group                                                           # check
  | FOREIGN KEY columnNames REFERENCES qualifiedName columnNames? referenceOption*  # foreignKey
  | EXCLUDE (USING name)? group indexParameters (WHERE group)?            # exclusion
  ;

indexParameters
  : (INCLUDE columnNames)? (WITH group)? (USING INDEX TABLESPACE name)?
  ;

referenceOption
  : MATCH (FULL | SIMPLE | name)
  | ON (DELETE | UPDATE) (NO name | RESTRICT | CASCADE | SET (NULL | DEFAULT) columnNames?)
  ;

constraintAttribute
  : NOT? DEFERRABLE
  | INITIALLY (DEFERRED | IMMEDIATE)
  ;

defaultExpression
  : (NULL | expressionPart) expressionPart*
  ;

expressionPart
  : group
  | ~( COMMA | LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | SEMICOLON | UNKNOWN
     | CONSTRAINT | NOT | NULL | DEFAULT | PRIMARY | UNIQUE | CHECK | REFERENCES | GENERATED
     | COLLATE | DEFERRABLE | INITIALLY )
  ;

tableOption
  : INHERITS group
  | PARTITION BY name group
  | USING name
  | WITH group
  | WITHOUT name
  | ON COMMIT (DROP | DELETE name | name name)
  | TABLESPACE name
  ;

createTableAs
  : AS rest
  ;

partitionBound
  : DEFAULT
  | FOR name (IN group | FROM group TO group | WITH group)
  ;

alterTable
  : ALTER TABLE ifExists? ONLY? qualifiedName STAR? alterTableAction (COMMA alterTableAction)*
  ;

alterTableAction
  : (ENABLE | DISABLE | FORCE | NO FORCE) ROW LEVEL SECURITY              # rowSecurity
  | ADD COLUMN? ifNotExists? columnDefinition                            # addColumn
  | ADD tableConstraint                                                  # addConstraint
  | DROP COLUMN? ifExists? name dropBehaviour?                            # dropColumn
  | DROP CONSTRAINT ifExists? name dropBehaviour?                         # dropConstraint
  | RENAME COLUMN? name TO name                                           # renameColumn
  | RENAME CONSTRAINT name TO name                                        # renameConstraint
  | RENAME TO name                                                        # renameTable
  | SET SCHEMA name                                                       # setSchema
  | OWNER TO role                                                         # ownerTo
  | ALTER COLUMN? name (SET name)? TYPE typeName (COLLATE qualifiedName)? (USING run)?  # columnType
  | ALTER COLUMN? name (SET | DROP | RESET | ADD) run                    # alterColumn
  | ALTER CONSTRAINT name run                                             # alterConstraint
  | ATTACH PARTITION qualifiedName partitionBound                         # attachPartition
  | DETACH PARTITION qualifiedName (CONCURRENTLY | name)?                               # detachPartition
  | (VALIDATE CONSTRAINT | CLUSTER ON | REPLICA IDENTITY | RESET | NO? INHERIT) run  # otherAction
  | NOT? OF qualifiedName?                                                # otherAction
  | SET (group | LOGGED | UNLOGGED | TABLESPACE name | WITHOUT run)      # otherAction
  | (ENABLE | DISABLE) (ALWAYS | REPLICA)? (TRIGGER | RULE) run          # otherAction
  ;

// ---- policies

createPolicy
  : CREATE POLICY name ON qualifiedName (AS (PERMISSIVE | RESTRICTIVE))? (FOR policyCommand)?
    (TO roles)? usingClause? checkClause?
  ;

policyCommand
  : ALL | SELECT | INSERT | UPDATE | DELETE
  ;

usingClause
  : USING group
  ;

checkClause
  : WITH CHECK group
  ;

alterPolicy
  : ALTER POLICY name ON qualifiedName
    (RENAME TO name | (TO roles)? usingClause? checkClause?)
  ;

dropPolicy
  : DROP POLICY ifExists? name ON qualifiedName dropBehaviour?
  ;

// ---- schemas, views, functions

createSchema
  : CREATE SCHEMA ifNotExists? (AUTHORIZATION role | name (AUTHORIZATION role)?)
    ((CREATE | GRANT) rest)?
  ;

createView
  : CREATE orReplace? (TEMP | TEMPORARY)? RECURSIVE? VIEW qualifiedName columnNames?
    (WITH storageOptions)? AS rest
  | CREATE MATERIALIZED VIEW ifNotExists? qualifiedName columnNames? (USING name)?
    (WITH storageOptions)? (TABLESPACE name)? AS rest
  ;

alterView
  : ALTER MATERIALIZED? VIEW ifExists? qualifiedName
    ( RENAME TO name
    | RENAME COLUMN? name TO name
    | SET SCHEMA name
    | SET storageOptions
    | RESET group
    | OWNER TO role
    | ALTER COLUMN? name run
    | SET (TABLESPACE | WITHOUT | name) run
    | CLUSTER ON name
    )
  ;

storageOptions
  : LEFT_PAREN storageOption (COMMA storageOption)* RIGHT_PAREN
  ;

storageOption
  : label (DOT label)? (EQUALS (label | STRING | NUMBER))?
  ;

dropObjects
  : DROP ( TABLE | VIEW | MATERIALIZED VIEW | FOREIGN TABLE | SEQUENCE | INDEX CONCURRENTLY?
         | TYPE | DOMAIN | SCHEMA | EXTENSION | PUBLICATION )
    ifExists? qualifiedName (COMMA qualifiedName)* dropBehaviour?
  ;

dropFunctions
  : DROP (FUNCTION | PROCEDURE | ROUTINE) ifExists? functionSignature (COMMA functionSignature)*
    dropBehaviour?
  ;

functionSignature
  : qualifiedName group?
  ;

createFunction
  : CREATE orReplace? (FUNCTION | PROCEDURE) qualifiedName group
    (RETURNS (TABLE group | typeName))? functionOption*
  ;

functionOption
  : LANGUAGE languageName                                                 # functionLanguage
  | EXTERNAL? SECURITY (DEFINER | INVOKER)                                # functionSecurity
  | SET settingName (TO | EQUALS) settingValue (COMMA settingValue)*      # functionSetting
  | SET settingName FROM name                                             # functionSettingFromCurrent
  | AS (STRING | DOLLAR_STRING) (COMMA STRING)?                           # functionBody
  | RETURN run                                                            # functionReturn
  | BEGIN ATOMIC rest                                                     # functionAtomicBody
  | ( NOT? IDENTIFIER | NUMBER | RESERVED | ON NULL IDENTIFIER | RETURNS NULL ON NULL IDENTIFIER
    | FOR TYPE typeName )                                                 # functionProperty
  ;

alterFunction
  : ALTER (FUNCTION | PROCEDURE | ROUTINE) functionSignature
    ( RENAME TO name
    | SET SCHEMA name
    | OWNER TO role
    | NO? name ON EXTENSION name
    | (functionOption | RESET (settingName | ALL))+ RESTRICT?
    )
  ;

// ---- triggers

createTrigger
  : CREATE orReplace? CONSTRAINT? TRIGGER name name OF? triggerEvent (OR triggerEvent)*
    ON qualifiedName triggerOption* EXECUTE (FUNCTION | PROCEDURE) qualifiedName group
  ;

triggerEvent
  : INSERT | DELETE | TRUNCATE
  | UPDATE (OF names)?
  ;

triggerOption
  : FROM qualifiedName
  | constraintAttribute
  | name (name TABLE AS? name)+
  | FOR name? (ROW | name)
  | WHEN group
  ;

dropTrigger
  : DROP TRIGGER ifExists? name ON qualifiedName dropBehaviour?
  ;

createEventTrigger
  : CREATE EVENT TRIGGER name ON name (WHEN ~EXECUTE+)?
    EXECUTE (FUNCTION | PROCEDURE) qualifiedName LEFT_PAREN RIGHT_PAREN
  ;

// ---- indexes, types, extensions, publications

createIndex
  : CREATE UNIQUE? INDEX CONCURRENTLY? (ifNotExists? name)? ON ONLY? qualifiedName indexMethod?
    group (INCLUDE columnNames)? (NULLS NOT? DISTINCT)? (WITH group)? (TABLESPACE name)? indexPredicate?
  ;

indexMethod
  : USING name
  ;

indexPredicate
  : WHERE rest
  ;

alterIndex
  : ALTER INDEX ifExists? qualifiedName (RENAME TO name | rest)
  | ALTER INDEX ALL IN TABLESPACE rest
  ;

createForeignTable
  : CREATE FOREIGN TABLE ifNotExists? qualifiedName tableBody tableOption* name name rest?
  ;

createSequence
  : CREATE tableScope? SEQUENCE ifNotExists? qualifiedName rest?
  ;

createType
  : CREATE TYPE qualifiedName (AS name? group | group)?
  ;

createDomain
  : CREATE DOMAIN qualifiedName AS? typeName columnConstraint*
  ;

alterType
  : ALTER TYPE qualifiedName
    ( ADD name ifNotExists? STRING (name STRING)?
    | RENAME name STRING TO STRING
    | RENAME TO name
    | RENAME name name TO name dropBehaviour?
    | SET SCHEMA name
    | SET group
    | OWNER TO role
    | (ADD | ALTER | DROP) name rest
    )
  ;

createExtension
  : CREATE EXTENSION ifNotExists? name WITH? extensionOption*
  ;

createRole
  : CREATE (ROLE | USER | GROUP) role rest?
  ;

extensionOption
  : SCHEMA name
  | CASCADE
  | (name | FROM) (name | STRING)
  ;

createPublication
  : CREATE PUBLICATION name (FOR (ALL TABLES | publicationObjects))? (WITH group)?
  ;

alterPublication
  : ALTER PUBLICATION name
    ( (ADD | DROP | SET) publicationObjects
    | SET group
    | OWNER TO role
    | RENAME TO name
    )
  ;

publicationObjects
  : publicationObject (COMMA publicationObject)*
  ;

publicationObject
  : TABLES IN SCHEMA name
  | TABLE? ONLY? qualifiedName STAR? columnNames? (WHERE group)?
  ;

// ---- privileges

grant
  : GRANT privileges ON grantTarget TO roles (WITH GRANT OPTION)? (GRANTED BY role)?
  ;

revoke
  : REVOKE (GRANT OPTION FOR)? privileges ON grantTarget FROM roles (GRANTED BY role)?
    dropBehaviour?
  ;

privileges
  : ALL PRIVILEGES? columnNames?
  | privilege (COMMA privilege)*
  ;

privilege
  : (SELECT | REFERENCES | CREATE | name) columnNames?
  | ALTER name
  ;

grantTarget
  : TABLE? qualifiedName (COMMA qualifiedName)*                           # onTables
  | ALL name IN SCHEMA names                                    # onAllInSchema
  | SCHEMA names                                                          # onSchemas
  | (FUNCTION | PROCEDURE | ROUTINE) functionSignature (COMMA functionSignature)*  # onFunctions
  | (SEQUENCE | TYPE | DOMAIN | LANGUAGE | FOREIGN DATA? name | name) qualifiedName
    (COMMA qualifiedName)*                                                # onOthers
  | name name NUMBER (COMMA NUMBER)*                                      # onOthers
  ;

alterDefaultPrivileges
  : ALTER DEFAULT PRIVILEGES defaultPrivilegesScope*
    ( GRANT privileges ON name TO roles (WITH GRANT OPTION)?
    | REVOKE (GRANT OPTION FOR)? privileges ON name FROM roles dropBehaviour?
    )
  ;

defaultPrivilegesScope
  : FOR (ROLE | USER) roles
  | IN SCHEMA names
  ;

// ---- programs and settings

doBlock
  : DO (LANGUAGE before=languageName)? body=(STRING | DOLLAR_STRING) (LANGUAGE after=languageName)?
  ;

languageName
  : name | STRING
  ;

setVariable
  : SET (SESSION | LOCAL)? settingName (TO | EQUALS) settingValue (COMMA settingValue)*
  ;

settingName
  : name (DOT label)?
  ;

settingValue
  : label | STRING | NUMBER
  ;

// ---- shared

ifExists
  : IF EXISTS
  ;

ifNotExists
  : IF NOT EXISTS
  ;

orReplace
  : OR REPLACE
  ;

dropBehaviour
  : CASCADE | RESTRICT
  ;

roles
  : role (COMMA role)*
  ;

role
  : GROUP? (name | RESERVED)
  ;

names
  : name (COMMA name)*
  ;

columnNames
  : LEFT_PAREN name (COMMA name)* RIGHT_PAREN
  ;

qualifiedName
  : name (DOT label)*
  ;

typeName
  : SETOF? typeBase typeModifiers? ((WITH | WITHOUT) TIME ZONE)? arrayBound*
  ;

typeBase
  : DOUBLE PRECISION
  | NATIONAL? (CHARACTER | CHAR) VARYING?
  | name VARYING
  | INTERVAL intervalField (TO intervalField)?
  | qualifiedName (OPERATOR TYPE)?
  ;

intervalField
  : YEAR | MONTH | DAY | HOUR | MINUTE | SECOND
  ;

typeModifiers
  : LEFT_PAREN typeModifier (COMMA typeModifier)* RIGHT_PAREN
  ;

typeModifier
  : OPERATOR? NUMBER | STRING | name
  ;

arrayBound
  : ARRAY
  | LEFT_BRACKET NUMBER? RIGHT_BRACKET
  ;

group
  : LEFT_PAREN groupPart* RIGHT_PAREN
  | LEFT_BRACKET groupPart* RIGHT_BRACKET
  ;

groupPart
  : group
  | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | UNKNOWN)
  ;

run
  : runPart+
  ;

runPart
  : group
  | ~(COMMA | LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | SEMICOLON | UNKNOWN)
  ;

/* Begins with no dot, so that one token tells whether a name goes on. */
rest
  : (group | ~(DOT | LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | UNKNOWN)) groupPart*
  ;

name
  : IDENTIFIER
  | QUOTED_IDENTIFIER
  | unreserved
  ;

label
  : name
  | reserved
  ;

unreserved
  : ADD | ALTER | ALWAYS | ATOMIC | ATTACH | BEGIN | BY | CASCADE | CHAR | CHARACTER | CLUSTER | COMMIT
  | COMPRESSION | DATA | DAY | DEFERRED | DEFINER | DELETE | DETACH | DISABLE | DOMAIN | DOUBLE | DROP
  | ENABLE | EVENT | EXCLUDE | EXCLUDING | EXECUTE | EXISTS | EXTENSION | EXTERNAL | FORCE
  | FUNCTION | FUNCTIONS | GENERATED | GLOBAL | GRANTED | HOUR | IDENTITY | IF | IMMEDIATE | INCLUDE
  | INCLUDING | INDEX | INHERIT | INHERITS | INSERT | INTERVAL | INVOKER | KEY | LANGUAGE | LEVEL
  | LOCAL | LOGGED | MATCH | MATERIALIZED | MINUTE | MONTH | NATIONAL | NO | NULLS | OF | OFF | OPTION | OWNER
  | PARTITION | PERMISSIVE | POLICY | PRECISION | PRIVILEGES | PROCEDURE | PROCEDURES
  | PUBLICATION | RECURSIVE
  | RENAME | REPLACE | REPLICA | RESET | RESTRICT | RESTRICTIVE | RETURN | RETURNS | REVOKE | ROLE
  | ROUTINE | ROUTINES | ROW | RULE | SCHEMA | SECOND | SECURITY | SEQUENCE | SEQUENCES | SESSION | SET
  | SETOF | SIMPLE | STATISTICS | STORAGE | STORED | TABLES | TABLESPACE | TEMP | TEMPORARY | TIME
  | TRIGGER | TRUNCATE | TYPE | TYPES | UNLOGGED | UPDATE | USAGE | VALIDATE | VARYING | VIEW
  | WITHOUT | YEAR | ZONE
  ;

reserved
  : RESERVED | ALL | ARRAY | AS | AUTHORIZATION | CHECK | COLLATE | COLUMN | CONCURRENTLY | CONSTRAINT
  | CREATE | DEFAULT | DEFERRABLE | DISTINCT | DO | FOR | FOREIGN | FROM | FULL | GRANT | GROUP
  | IN | INITIALLY | LIKE | NOT | NULL | ON | ONLY | OR | PRIMARY | REFERENCES | SELECT | TABLE
  | TO | UNIQUE | USER | USING | WHEN | WHERE | WITH
  ;
