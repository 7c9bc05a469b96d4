/** Delegates of waves, for every model that has one, and the wave of messages (C3). */
package io.qunflow.process.wave;
