/** What JavaScript and TypeScript acquire and release, for the analysis of core.typestate. */
package dev.seaworthy.core.js.resource;
