/** The control flow of JavaScript and TypeScript bodies as graphs of {@code core.flow}. */
package dev.seaworthy.core.js.flow;
