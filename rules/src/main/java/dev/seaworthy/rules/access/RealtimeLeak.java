package dev.seaworthy.rules.access;

import dev.seaworthy.core.project.ProjectFacts;
import dev.seaworthy.core.rule.Category;
import dev.seaworthy.core.rule.Finding;
import dev.seaworthy.core.rule.Outcome;
import dev.seaworthy.core.rule.ProjectRule;
import dev.seaworthy.core.rule.Question;
import dev.seaworthy.core.rule.RuleInfo;
import dev.seaworthy.core.rule.Severity;
import dev.seaworthy.core.source.Language;
import dev.seaworthy.core.source.Location;
import dev.seaworthy.core.sql.access.Command;
import dev.seaworthy.core.sql.access.Principal;
import dev.seaworthy.core.sql.access.TableAccess;
import dev.seaworthy.core.sql.schema.Publication;
import dev.seaworthy.core.sql.schema.RowSecurity.State;
import dev.seaworthy.core.sql.schema.Table;
import dev.seaworthy.core.supabase.ChannelCall;
import dev.seaworthy.core.supabase.PlacedCall;
import dev.seaworthy.core.supabase.SupabaseCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Realtime sends the changes of a published table to everyone who may read the row, so its leaks
 * are those of reading; messages of a channel that is not private have no policy at all.
 *
 * <p>Source: "Postgres Changes" and "Realtime Authorization" of the Supabase manual, checked
 * 2026-11-21.
 */
@RuleInfo(
    id = "realtime-leak",
    summary = "Strangers can follow the changes of a table, or the messages of a channel.",
    category = Category.ACCESS,
    severity = Severity.MEDIUM,
    cwe = {200, 862},
    securityScore = 5.3,
    questions = Question.OWN_DATA,
    needs = {Language.SQL, Language.JAVASCRIPT, Language.TYPESCRIPT, Language.TSX},
    since = "0.1")
public final class RealtimeLeak implements ProjectRule {
  private static final String REALTIME = "supabase_realtime";

  @Override
  public Outcome check(ProjectFacts project) {
    List<PlacedCall<ChannelCall>> messages = messages(project);
    return DataApi.judge(
        project,
        api -> {
          Optional<Publication> publication =
              Optional.ofNullable(api.schema().publications().get(REALTIME));
          List<TableAccess> published =
              publication
                  .map(p -> api.access().tables().values().stream().filter(t -> has(p, t)).toList())
                  .orElse(List.of());
          if (published.isEmpty() && messages.isEmpty()) {
            return Outcome.notApplicable("no table is published and no channel has messages");
          }
          TableUses uses = TableUses.of(project);
          List<Finding> findings = new ArrayList<>();
          for (TableAccess table : published) {
            leak(table, publication.get())
                .map(finding -> uses.shown(finding, table.table().name()))
                .ifPresent(findings::add);
          }
          openChannels(messages).ifPresent(findings::add);
          return api.outcome(
              findings,
              "decided who may read %s and join %s"
                  .formatted(
                      Names.count(published.size(), "published table"),
                      Names.count(messages.size(), "channel")));
        });
  }

  private static boolean has(Publication publication, TableAccess access) {
    return publication.allTables()
        || publication.tables().containsKey(access.table().name())
        || publication.schemas().contains(access.table().name().schema());
  }

  private static Optional<Finding> leak(TableAccess access, Publication publication) {
    Table table = access.table();
    Location place =
        Optional.ofNullable(publication.tables().get(table.name())).or(table::created).orElse(null);
    if (place == null) {
      return Optional.empty();
    }
    String why = reason(access);
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                place,
                "%s is published to Realtime, and %s: anyone with the app's public anon key can follow every change of its rows as it happens."
                    .formatted(table.name(), why),
                "Close the reading of the table first; what nobody listens to, take out with `alter publication supabase_realtime drop table %s`."
                    .formatted(table.name().quoted())));
  }

  /** Returns why strangers may read the table, or an empty text where they may not, or should. */
  private static String reason(TableAccess access) {
    Table table = access.table();
    if (table.rowSecurity().state() == State.OFF) {
      return table.isReachable("anon") ? "its row level security is off" : "";
    }
    boolean aboutPeople =
        PersonalColumns.haveOwner(table)
            || !PersonalColumns.secret(table).isEmpty()
            || !PersonalColumns.contact(table).isEmpty();
    Opening open = Opening.of(access, Principal.ANONYMOUS, policies -> true);
    return open.allows(Command.SELECT) && aboutPeople ? "a policy lets everybody read it" : "";
  }

  private static List<PlacedCall<ChannelCall>> messages(ProjectFacts project) {
    return SupabaseCalls.of(project).channels().stream()
        .filter(call -> call.inBrowser() && !call.call().messages().isEmpty())
        .toList();
  }

  private static Optional<Finding> openChannels(List<PlacedCall<ChannelCall>> messages) {
    List<PlacedCall<ChannelCall>> open =
        messages.stream().filter(call -> !call.call().isPrivate()).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> topics = new TreeSet<>();
    open.forEach(call -> topics.add("`" + call.call().topic() + "`"));
    topics.remove("``");
    String named = topics.isEmpty() ? "" : " " + Names.listed(topics);
    Finding finding =
        Finding.at(
                open.get(0).location(),
                "The messages of %s%s are for anyone with the app's public anon key, to read and to send: without `private: true` no policy guards a channel."
                    .formatted(open.size() == 1 ? "the channel" : "the channels", named),
                "Where only some users should hear or send them, create the channel with `{ config: { private: true } }` and write policies on realtime.messages; then turn off public access in the settings of Realtime.")
            .forReview();
    for (PlacedCall<ChannelCall> call : open.subList(1, open.size())) {
      finding = finding.withRelated(call.location(), "so are those of this channel");
    }
    return Optional.of(finding);
  }
}
