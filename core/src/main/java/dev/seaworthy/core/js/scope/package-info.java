/**
 * Which declaration a name stands for, and what a value is before the program runs. The model is
 * that of the typescript-eslint scope manager: values and types are told apart, and a reference
 * resolves to the nearest binding of its meaning.
 */
package dev.seaworthy.core.js.scope;
