/**
 * A town of registers with real code, an unreliable network and a judge. Start from {@code SimulationTest}; each run is
 * one seed. The judge knows what was acknowledged and what left, and uses nothing of the code that it judges.
 */
package org.carerkit.flag.simulation;
