/**
 * Control flow in no particular language: graphs of basic blocks with normal, branching and
 * exceptional edges, a builder for the front ends, and forward dataflow over the graphs.
 */
package dev.seaworthy.core.flow;
