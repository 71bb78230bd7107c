/**
 * A secret scanner that is configured in the format of gitleaks: keywords select the rules, a
 * linear-time regular expression finds the candidates, entropy and allowlists sort them. It knows
 * no provider; configurations are handed in as text.
 */
package dev.seaworthy.rules.secrets.scan;
