/** The catalogue of rules. Each topic has a package of its own, and no edge to another topic. */
package dev.seaworthy.rules;
