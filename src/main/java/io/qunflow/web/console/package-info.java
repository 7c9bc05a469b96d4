/** The operators' console: what is due, how a community is, who its members are. */
package io.qunflow.web.console;
