package dev.seaworthy.rules.access;

import dev.seaworthy.core.sql.schema.Policy;
import java.util.List;
import java.util.regex.Pattern;

/** Tells policies that are meant for the server alone, by their names. */
final class ServicePolicies {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(service[ _-]?role|service|system|server|backend|edge functions?|webhooks?|cron|internal"
              + "|only admins?|admins? only|sistema|servidor|servi[çc]o|servicio)\\b",
          Pattern.CASE_INSENSITIVE);

  private ServicePolicies() {}

  /** Returns whether all policies are named so. */
  static boolean areAll(List<Policy> policies) {
    return policies.stream()
        .allMatch(policy -> NAME.matcher(policy.name().replace('_', ' ')).find());
  }
}
