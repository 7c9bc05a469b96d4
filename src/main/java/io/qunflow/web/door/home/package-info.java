/** A member's own pages: inbox, what is known about it, what it allows, export, erasing. */
package io.qunflow.web.door.home;
