package dev.seaworthy.rules.secrets;

import dev.seaworthy.core.project.Fact;
import dev.seaworthy.core.source.Span;

/**
 * The option {@code dangerouslyAllowBrowser: true}: an SDK with a secret key runs in the browser.
 *
 * @param span the option
 */
record BrowserSdk(Span span) implements Fact {}
