package dev.seaworthy.sarif;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom SARIF is written. */
public enum SarifProfile {
  /** All findings, the accepted ones as suppressed and the doubtful ones as reviews. */
  FULL,
  /**
   * What GitHub code scanning shows right: it knows neither suppressions nor kinds of results and
   * would open an alert for each, and it takes no more than {@value GitHubFindings#MOST_RESULTS}.
   */
  GITHUB,
  /** Like {@link #FULL}, with the folder on this machine that the paths start from. */
  IDE;

  /** Returns the word that the command line uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the profile with a word, or empty if there is none. */
  public static Optional<SarifProfile> of(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst();
  }
}
