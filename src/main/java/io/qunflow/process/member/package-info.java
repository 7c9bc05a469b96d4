/** Brings members their tasks. */
package io.qunflow.process.member;
