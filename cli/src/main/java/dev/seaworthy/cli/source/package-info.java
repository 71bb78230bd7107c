/**
 * Where the audited files come from: a folder, with or without git, or the archive that a builder
 * exports. Nothing is written, no link is followed, no program is run.
 */
package dev.seaworthy.cli.source;
