/**
 * What files ask of each other: modules, their exports, and the names under which they are used.
 */
package dev.seaworthy.core.js.module;
