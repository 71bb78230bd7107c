package dev.seaworthy.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.core.source.SourceFile;
import dev.seaworthy.core.sql.TableAction.RowSecurityChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTest {

  @Test
  void aTableHasItsColumnsAndConstraints() {
    CreateTable table =
        read(
            """
            create table if not exists public."Orders" (
              id uuid primary key default gen_random_uuid(),
              user_id uuid not null references auth.users(id) on delete cascade,
              "Total" numeric(10, 2) default (0)::numeric not null check ("Total" >= 0),
              placed timestamp(3) with time zone default now(),
              tags text[] default array['a', 'b']::text[],
              span interval day to second,
              seq bigint generated always as identity (start 10),
              constraint one_a_day unique (user_id, placed),
              foreign key (seq) references ledger (n) deferrable initially deferred
            )""",
            CreateTable.class);
    assertThat(table.name()).hasToString("public.Orders");
    assertThat(table.ifNotExists()).isTrue();
    assertThat(table.columns())
        .extracting(c -> c.name() + " " + c.type() + (c.notNull() ? "!" : ""))
        .containsExactly(
            "id uuid!",
            "user_id uuid!",
            "Total numeric(10,2)!",
            "placed timestamp(3) with time zone",
            "tags text[]",
            "span interval day to second",
            "seq bigint");
    assertThat(table.constraints())
        .extracting(c -> c.kind() + " " + c.columns())
        .containsExactly(
            "PRIMARY_KEY [id]",
            "FOREIGN_KEY [user_id]",
            "CHECK [Total, check]",
            "UNIQUE [user_id, placed]",
            "FOREIGN_KEY [seq]");
    assertThat(table.constraints().get(1).references()).hasToString("Optional[auth.users]");
    assertThat(table.constraints().get(3).name()).contains("one_a_day");
  }

  @Test
  void aTableMayBeTemporaryAPartitionACopyOrAQuery() {
    assertThat(read("create temp table t (a int) on commit drop", CreateTable.class).temporary())
        .isTrue();
    assertThat(read("create unlogged table t (a int)", CreateTable.class).temporary()).isFalse();
    assertThat(
            read(
                    "create table p1 partition of p for values from ('2026-01-01') to (maxvalue)",
                    CreateTable.class)
                .partitionOf())
        .contains(ObjectName.unqualified("p"));
    assertThat(
            read("create table p (a int) partition by range (a)", CreateTable.class).partitioned())
        .isTrue();
    assertThat(read("create table c (like public.t including all)", CreateTable.class).like())
        .containsExactly(new LikeTable(new ObjectName("public", "t"), true));
    assertThat(read("create table q as select * from t where a = ')'", CreateTable.class).asQuery())
        .map(Fragment::text)
        .contains("select * from t where a = ')'");
  }

  @Test
  void rowSecurityChangesInOneStatementKeepTheirOrder() {
    AlterTable alter =
        read(
            "alter table if exists only public.t enable row level security, force row level"
                + " security, add column a int, drop column if exists b cascade",
            AlterTable.class);
    assertThat(alter.ifExists()).isTrue();
    assertThat(alter.actions().get(0))
        .isInstanceOfSatisfying(
            TableAction.RowSecurity.class,
            action -> assertThat(action.change()).isEqualTo(RowSecurityChange.ENABLE));
    assertThat(alter.actions().get(1))
        .isInstanceOfSatisfying(
            TableAction.RowSecurity.class,
            action -> assertThat(action.change()).isEqualTo(RowSecurityChange.FORCE));
    assertThat(alter.actions().get(2)).isInstanceOf(TableAction.AddColumn.class);
    assertThat(alter.actions().get(3)).isInstanceOf(TableAction.DropColumn.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table t rename to u",
        "alter table t rename column a to b",
        "alter table t rename a to b",
        "alter table t set schema private",
        "alter table t owner to postgres",
        "alter table t alter column a type bigint using a::bigint",
        "alter table t alter a set data type text",
        "alter table t alter column a set default 'x'",
        "alter table t alter column a drop not null",
        "alter table t add constraint c check (a in ('x', 'y')) not valid",
        "alter table t add check (a > 0)",
        "alter table t validate constraint c",
        "alter table t replica identity full",
        "alter table t attach partition t1 for values in (1, 2)",
        "alter table t detach partition t1 concurrently",
        "alter table t disable trigger all",
        "alter table t set (autovacuum_enabled = false)"
      })
  void everyChangeOfATableIsRead(String statement) {
    read(statement, AlterTable.class);
  }

  @Test
  void aPolicyHasItsPartsAndDefaults() {
    CreatePolicy policy =
        read(
            "CREATE POLICY \"Own rows\" ON public.t AS RESTRICTIVE FOR UPDATE TO authenticated,"
                + " Anon USING (auth.uid() = user_id) WITH CHECK ((a > 0))",
            CreatePolicy.class);
    assertThat(policy.name()).isEqualTo("Own rows");
    assertThat(policy.permissive()).isFalse();
    assertThat(policy.command()).isEqualTo("UPDATE");
    assertThat(policy.roles()).containsExactly("authenticated", "anon");
    assertThat(policy.using()).map(Fragment::text).contains("auth.uid() = user_id");
    assertThat(policy.check()).map(Fragment::text).contains("(a > 0)");

    CreatePolicy bare = read("create policy p on t", CreatePolicy.class);
    assertThat(bare.command()).isEqualTo("ALL");
    assertThat(bare.roles()).containsExactly("public");
    assertThat(bare.permissive()).isTrue();
  }

  @Test
  void aNameIsCutAt63Bytes() {
    String longName = "é".repeat(40);
    assertThat(read("create policy \"" + longName + "\" on t", CreatePolicy.class).name())
        .isEqualTo("é".repeat(31));
  }

  @Test
  void aViewSaysWhoseRightsApply() {
    assertThat(
            read("create view v with (security_invoker = on) as select 1", CreateView.class)
                .securityInvoker())
        .isTrue();
    assertThat(read("create or replace view v as select 1", CreateView.class).securityInvoker())
        .isFalse();
    assertThat(read("alter view v set (security_invoker=false)", AlterView.class).securityInvoker())
        .contains(false);
  }

  @Test
  void aFunctionHasItsTypesAndOptions() {
    CreateFunction function =
        read(
            """
            create or replace function public.has_role(_user_id uuid, in r public.app_role
              default 'user', out ok boolean, double precision, timestamp with time zone)
            returns boolean language 'plpgsql' stable security definer parallel safe
            set search_path = public, pg_temp
            as $$ begin return true; end $$""",
            CreateFunction.class);
    assertThat(function.arguments())
        .extracting(a -> a.mode() + " " + a.name().orElse("-") + " " + a.type() + a.hasDefault())
        .containsExactly(
            "in _user_id uuidfalse",
            "in r public.app_roletrue",
            "out ok booleanfalse",
            "in - double precisionfalse",
            "in - timestamp with time zonefalse");
    assertThat(function.returns()).contains("boolean");
    assertThat(function.language()).isEqualTo("plpgsql");
    assertThat(function.securityDefiner()).isTrue();
    assertThat(function.searchPath()).contains(List.of("public", "pg_temp"));
    assertThat(function.body()).map(Fragment::text).contains(" begin return true; end ");
    assertThat(read("drop function if exists a(uuid, text), b", DropFunctions.class).functions())
        .extracting(f -> f.name() + " " + f.argumentTypes())
        .containsExactly("a Optional[[uuid, text]]", "b Optional.empty");
  }

  @Test
  void grantsSayWhatAndToWhom() {
    Grant revoke =
        read("revoke all privileges on all tables in schema public from anon", Grant.class);
    assertThat(revoke.revoke()).isTrue();
    assertThat(revoke.privileges()).containsExactly("ALL");
    assertThat(revoke.target().schemas()).containsExactly("public");
    Grant grant = read("grant select, insert (a, b) on t, public.u to anon, PUBLIC", Grant.class);
    assertThat(grant.privileges()).containsExactly("SELECT");
    assertThat(grant.target().objects()).extracting(ObjectName::name).containsExactly("t", "u");
    assertThat(grant.roles()).containsExactly("anon", "public");
    assertThat(read("grant execute on function f(uuid) to anon", Grant.class).target().functions())
        .hasSize(1);
    assertThat(read("grant usage on sequence s to anon", Grant.class).target().kind())
        .isEqualTo("SEQUENCE");
    AlterDefaultPrivileges defaults =
        read(
            "alter default privileges for role postgres in schema public"
                + " revoke all on tables from anon",
            AlterDefaultPrivileges.class);
    assertThat(defaults.schemas()).containsExactly("public");
    assertThat(defaults.creators()).containsExactly("postgres");
    assertThat(defaults.objectKind()).isEqualTo("TABLES");
  }

  @Test
  void otherStatementsThatMatterAreRead() {
    assertThat(read("drop table if exists a, public.b cascade", DropObjects.class).names())
        .hasSize(2);
    assertThat(read("do language plpgsql $x$begin end$x$", DoBlock.class).body().text())
        .isEqualTo("begin end");
    assertThat(read("set search_path to public, ''", SetVariable.class).values())
        .containsExactly("public", "");
    assertThat(read("select public.protect('a,b', now())", SelectCall.class).arguments())
        .hasSize(2);
    CreateIndex index =
        read(
            "create unique index concurrently if not exists i on public.t using btree"
                + " (lower(a), b desc) where b is not null",
            CreateIndex.class);
    assertThat(index.name()).contains("i");
    assertThat(index.keys())
        .extracting(key -> key.column().orElse("-") + " " + key.expression() + key.descending())
        .containsExactly("- lower(a)false", "b btrue");
    assertThat(index.where()).map(Fragment::text).contains("b is not null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create policy if not exists p on t",
        "create policy p on t for select as restrictive using (true)",
        "create table t (id int, order text)",
        "create table t (id int auto_increment primary key)",
        "create table t (id int, index i (id desc))",
        "create table t (id)",
        "create table t",
        "alter table t enable row level securty",
        "create or replace function f() returns void as $$ begin end $$ create table t (a int)"
      })
  void whatPostgresqlRefusesIsOpaque(String statement) {
    assertThat(one(statement))
        .isInstanceOfSatisfying(
            OpaqueStatement.class, opaque -> assertThat(opaque.refused()).isTrue());
  }

  @Test
  void aStatementThatIsNotReadHidesNoNeighbour() {
    var statements =
        SqlParser.parse(
                new SourceFile(
                    "a.sql",
                    "insert into t values (1); create policy if not exists p on t; drop"
                        + " policy p on t"))
            .tree()
            .statements();
    assertThat(statements)
        .extracting(SqlStatement::kind)
        .containsExactly("INSERT", "CREATE POLICY", "DROP POLICY");
  }

  @Test
  void keyWordsMayBeNames() {
    CreateTable table =
        read(
            "create table public.order (type text, key text, index int, role text, date date,"
                + " level int, owner uuid, \"order\" int, exclude boolean, time time)",
            CreateTable.class);
    assertThat(table.name()).hasToString("public.order");
    assertThat(table.columns()).hasSize(10);
    assertThat(table.constraints()).extracting(Constraint::kind).isEmpty();
  }

  @Test
  void spansAreOffsetsOfTheFile() {
    String script =
        "-- first\ncreate table public.t (a int);\nalter table t disable row level security";
    var statements = SqlParser.parse(new SourceFile("a.sql", script)).tree().statements();
    assertThat(statements.get(0).span().of(script)).isEqualTo("create table public.t (a int)");
    assertThat(((CreateTable) statements.get(0)).nameSpan().of(script)).isEqualTo("public.t");
    assertThat(((AlterTable) statements.get(1)).actions().get(0).span().of(script))
        .isEqualTo("disable row level security");
  }

  private static SqlStatement one(String statement) {
    List<SqlStatement> statements = SqlParser.statements(statement);
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "create policy if not exists p on t | there is no CREATE POLICY IF NOT EXISTS",
        "create trigger if not exists a after insert on t for each row execute function f()"
            + " | there is no CREATE TRIGGER IF NOT EXISTS",
        "create or replace policy p on t using (true) | there is no CREATE OR REPLACE POLICY",
        "alter table t add constraint if not exists c check (a > 0)"
            + " | there is no ADD CONSTRAINT IF NOT EXISTS",
        "create policy p on t for select as restrictive using (true)"
            + " | AS RESTRICTIVE stands before FOR",
        "create policy p on t to anon for select using (true) | TO stands after FOR",
        "create policy p on t for insert, update with check (true)"
            + " | a policy is for one command, or for ALL",
        "create table t (id int, index i (id desc)) | CREATE TABLE makes no index; CREATE INDEX does",
        "create table t (id int auto_increment primary key)"
            + " | there is no AUTO_INCREMENT; GENERATED ALWAYS AS IDENTITY counts",
        "create function f() returns void as $$ begin end $$ create table t (a int)"
            + " | no semicolon stands before CREATE",
        "create view v as select * from a join b as user on true"
            + " | the key word user cannot name a table without quotes",
        "insert into t (a) values (1), on conflict do nothing"
            + " | nothing stands between a comma and ON",
        "delete from t where a in (1, 2,) | nothing follows a comma",
        "insert into t values ('it's here', 1) | a value ends before s; a text writes ' as ''",
        "insert into t values ('it\\'s', 'create')"
            + " | a text ends at \\', because an apostrophe in it is written ''",
        "alter table t enable row level securty | the grammar of PostgreSQL does not accept it",
      })
  void whatIsWrongHasAName(String sql, String fault) {
    assertThat(one(sql))
        .isInstanceOfSatisfying(
            OpaqueStatement.class, opaque -> assertThat(opaque.fault()).hasValue(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t values ('it's here', 1)",
        "insert into t (a) values (1), on conflict do nothing",
        "update t set a = (1, )",
        "select a,, b from t",
        "create policy p on t using (exists (select 1 from staff current_user where true))",
        "create view v as select * from a join b as user on true",
        "delete from t where a in (1, 2,)"
      })
  void tokensThatNeverStandBesideEachOtherAreRefused(String sql) {
    assertThat(SqlParser.statements(sql))
        .singleElement()
        .isInstanceOfSatisfying(
            OpaqueStatement.class, statement -> assertThat(statement.refused()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t values ('a' 'b', interval '1' day, date '2026-01-01', e'it\\'s')",
        "insert into t select 'a' name, 1 n from u where extract(year from at) = 1 limit 1",
        "select count(*) from a left join b using (c), only d e, lateral (select 1 one) f",
        "update t set a = substring(b from 1 for 2), c = position('x' in d) where x is distinct from y",
        "with q as (select 1 from t where a = any ('{}')) select * from q for update",
        "select * from t where a between 1 and 2 order by b nulls last offset 1"
      })
  void unusualStatementsAreLeftAlone(String sql) {
    assertThat(SqlParser.statements(sql))
        .singleElement()
        .isInstanceOfSatisfying(
            OpaqueStatement.class, statement -> assertThat(statement.refused()).isFalse());
  }

  private static <S extends SqlStatement> S read(String statement, Class<S> type) {
    SqlStatement read = one(statement);
    assertThat(read).isInstanceOf(type);
    return type.cast(read);
  }
}
