package dev.seaworthy.sarif;

import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import dev.seaworthy.core.engine.ReportedNotification;
import dev.seaworthy.core.source.Notification.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Describes the run. It is successful even when files could not be read or a rule crashed: what the
 * others found holds, and GitHub throws away a run that is not.
 */
final class Notifications {
  private Notifications() {}

  /** Returns what notifications can be about, in the order of the kinds. */
  static Set<ReportingDescriptor> descriptors() {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    for (Kind kind : Kind.values()) {
      ReportingDescriptor descriptor = new ReportingDescriptor();
      descriptor.setId(id(kind));
      descriptor.setName(Names.pascalCase(id(kind)));
      descriptor.setShortDescription(Messages.string(description(kind)));
      descriptor.setFullDescription(Messages.string(description(kind)));
      descriptor.setHelp(Messages.string(help(kind)));
      descriptors.add(descriptor);
    }
    return descriptors;
  }

  /**
   * Returns the run.
   *
   * @param leftOut how many findings are not in the results because the reader takes no more
   */
  static Invocation invocation(List<ReportedNotification> notifications, int leftOut) {
    List<Notification> execution = new ArrayList<>();
    List<Notification> configuration = new ArrayList<>();
    for (ReportedNotification note : notifications) {
      (note.kind() == Kind.CONFIGURATION ? configuration : execution).add(of(note));
    }
    if (leftOut > 0) {
      execution.add(
          notification(
              Kind.SKIPPED,
              leftOut + " findings of the lowest severities are left out of this file."));
    }
    Invocation invocation = new Invocation();
    invocation.setExecutionSuccessful(true);
    invocation.setToolExecutionNotifications(execution);
    invocation.setToolConfigurationNotifications(configuration);
    return invocation;
  }

  private static Notification of(ReportedNotification note) {
    Notification notification = notification(note.kind(), note.message());
    if (note.place() != null) {
      notification.setLocations(Set.of(Locations.of(note.place())));
    }
    return notification;
  }

  private static Notification notification(Kind kind, String message) {
    ReportingDescriptorReference descriptor = new ReportingDescriptorReference();
    descriptor.setId(id(kind));
    descriptor.setIndex(kind.ordinal());
    Notification notification = new Notification();
    notification.setDescriptor(descriptor);
    notification.setLevel(level(kind));
    notification.setMessage(Messages.text(message));
    return notification;
  }

  private static String id(Kind kind) {
    return switch (kind) {
      case SKIPPED -> "file-skipped";
      case UNREADABLE -> "file-unreadable";
      case SYNTAX -> "syntax-error";
      case RULE_CRASH -> "rule-crash";
      case CONFIGURATION -> "configuration-problem";
    };
  }

  private static Notification.Level level(Kind kind) {
    return switch (kind) {
      case SKIPPED -> Notification.Level.NOTE;
      case UNREADABLE, SYNTAX, CONFIGURATION -> Notification.Level.WARNING;
      case RULE_CRASH -> Notification.Level.ERROR;
    };
  }

  private static String description(Kind kind) {
    return switch (kind) {
      case SKIPPED -> "Something was left out.";
      case UNREADABLE -> "A file could not be read.";
      case SYNTAX -> "A file has a syntax error; what could be understood of it was audited.";
      case RULE_CRASH -> "A rule crashed; the other rules ran.";
      case CONFIGURATION -> "The configuration or a suppression comment has a problem.";
    };
  }

  private static String help(Kind kind) {
    return switch (kind) {
      case SKIPPED -> "Look whether something that runs in production is among it.";
      case UNREADABLE -> "Make the file readable and run the audit again.";
      case SYNTAX -> "Mend the file: what a parser cannot read, an audit cannot vouch for.";
      case RULE_CRASH -> "Please report it, with the message and if possible with the file.";
      case CONFIGURATION -> "Correct what the message names.";
    };
  }
}
