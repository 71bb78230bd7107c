/** Whether code and data belong to the founder: the three questions. */
package dev.seaworthy.rules.ownership;
