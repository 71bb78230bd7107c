package dev.seaworthy.core.sql.plpgsql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlParserTest {
  private static final String PROGRAM =
      """
      <<outer>>
      declare
        t text;
        names text[] := array['a', 'b'];
      begin
        if t is null then
          alter table a enable row level security;
        elsif t = 'x' then null;
        else
          t := 'y';
        end if;
        for r in select * from pg_tables loop
          continue when r.tablename = 'z';
          execute 'select 1' into t using 2;
        end loop;
        foreach t in array names loop raise notice '%', t; end loop;
        while true loop exit; end loop;
        select count(*) into t from pg_tables;
        perform protect();
        case t when 'x' then null; else null; end case;
        begin
          raise exception 'no';
        exception
          when duplicate_object or undefined_table then return;
          when others then null;
        end;
      end;
      """;

  @Test
  void everyStatementIsFound() {
    PlStatement.Block block = PlParser.parse(PROGRAM).orElseThrow();
    assertThat(block.declarations())
        .extracting(PlStatement.Declaration::name)
        .containsExactly("t", "names");
    assertThat(block.body())
        .extracting(statement -> statement.getClass().getSimpleName())
        .containsExactly(
            "If", "ForQuery", "ForEach", "OtherLoop", "SelectInto", "Sql", "OtherLoop", "Block");
    PlStatement.If conditional = (PlStatement.If) block.body().get(0);
    assertThat(conditional.branches()).hasSize(2);
    assertThat(conditional.otherwise()).hasOnlyElementsOfType(PlStatement.Assign.class);
    PlStatement.ForQuery loop = (PlStatement.ForQuery) block.body().get(1);
    assertThat(loop.variables()).containsExactly("r");
    assertThat(loop.body())
        .extracting(statement -> statement.getClass().getSimpleName())
        .containsExactly("LeaveLoop", "Execute");
    assertThat(((PlStatement.Execute) loop.body().get(1)).into()).containsExactly("t");
    PlStatement.Block inner = (PlStatement.Block) block.body().get(7);
    assertThat(inner.handlers())
        .extracting(PlStatement.Handler::conditions)
        .containsExactly(List.of("duplicate_object", "undefined_table"), List.of("others"));
  }

  @Test
  void spansAreOffsetsOfTheProgram() {
    PlStatement.Block block = PlParser.parse(PROGRAM).orElseThrow();
    PlStatement.If conditional = (PlStatement.If) block.body().get(0);
    PlStatement alter = conditional.branches().get(0).body().get(0);
    assertThat(alter.span().of(PROGRAM)).isEqualTo("alter table a enable row level security;");
    assertThat(((PlStatement.Sql) alter).statement().span().of(PROGRAM))
        .isEqualTo("alter table a enable row level security");
  }

  @Test
  void aTextThatIsNoProgramHasNoBlock() {
    assertThat(PlParser.parse("select 1")).isEmpty();
    assertThat(PlParser.parse("")).isEmpty();
  }

  @Test
  void aProgramThatBreaksOffEndsThere() {
    assertThat(PlParser.parse("begin if true then execute 'x'").orElseThrow().body()).hasSize(1);
    assertThat(PlParser.parse("begin for").orElseThrow().body()).hasSize(1);
    assertThat(PlParser.parse("declare").orElseThrow().body()).isEmpty();
  }
}
