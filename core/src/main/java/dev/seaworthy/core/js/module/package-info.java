/**
 * What files ask of each other: modules, their exports, and the names under which they are used;
 * what a specifier resolves to, and what the browser and the server reach. A specifier that cannot
 * be resolved stays unresolved.
 */
package dev.seaworthy.core.js.module;
