package dev.seaworthy.rules.secrets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prefixes by which bundlers tell the variables whose values they write into what the browser
 * loads (documentation of Vite, Next.js, Create React App, Expo, Nuxt, Gatsby, Astro and SvelteKit,
 * Vue CLI).
 */
final class PublicPrefix {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(VITE_|NEXT_PUBLIC_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|VUE_APP_)");

  private PublicPrefix() {}

  /** Returns the prefix that a variable has, or empty if it has none. */
  static Optional<String> of(String variable) {
    Matcher matcher = PREFIX.matcher(variable);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
