/** How fast a history becomes a flag. */
package org.carerkit.flag.event.benchmark;
