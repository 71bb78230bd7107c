package dev.seaworthy.rules.configuration;

import dev.seaworthy.rules.configuration.AddressReach.Site;

/** Says in plain words what a local address does to an app in production. */
final class AddressConsequence {
  private AddressConsequence() {}

  static String of(Purpose purpose, Site site, LocalAddress address) {
    if (purpose == Purpose.DATABASE || address.isDatabase()) {
      return "the app looks for its database on its own host, where none runs, and fails on the"
          + " first query";
    }
    if (purpose == Purpose.REDIRECT) {
      return "people, or the service that calls back, are sent to their own machine instead of your"
          + " app";
    }
    if (purpose == Purpose.ORIGIN) {
      return "the server allows only that origin, and browsers block every request from your real"
          + " site";
    }
    if (purpose != Purpose.REQUEST) {
      return "whatever is built from it, a request or a link, points to the wrong machine";
    }
    return switch (site) {
      case BROWSER ->
          "every request from a visitor's browser goes to the visitor's own machine and fails";
      case SERVER -> "the server calls its own host, where nothing listens, and the request fails";
      case SETTINGS, UNKNOWN, UNREACHED ->
          "in production every request to it goes to the wrong machine and fails";
    };
  }
}
