/**
 * One positioned tree for every configuration format: JSON with its dialects, YAML, TOML, files of
 * environment variables and Java properties.
 */
package dev.seaworthy.core.config;
