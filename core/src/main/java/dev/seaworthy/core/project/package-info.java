/** What is known of the app as a whole: facts per file, and the models that are built from them. */
package dev.seaworthy.core.project;
