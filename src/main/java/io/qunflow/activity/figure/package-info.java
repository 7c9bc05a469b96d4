/** The figures of a community per ISO week (L7.1): counted by the database, kept in a table. */
@NamedInterface("figure")
package io.qunflow.activity.figure;

import org.springframework.modulith.NamedInterface;
