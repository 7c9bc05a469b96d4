/** The engine's web apps (Tasklist, Cockpit, Admin) as pages of the product. */
package io.qunflow.process.engine.apps;
