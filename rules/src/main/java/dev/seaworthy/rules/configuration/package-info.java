/** Rules about addresses, environment variables, build and server settings. */
package dev.seaworthy.rules.configuration;
