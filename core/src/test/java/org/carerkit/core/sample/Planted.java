package org.carerkit.core.sample;

import org.carerkit.core.finding.FindingCode;

/**
 * A fault that {@link PlantedErrors} put into a line, and the finding that tells it.
 *
 * @param line which line, counted from one
 * @param fault what was done, in a few words
 * @param code the finding to expect; a line that can be read keeps the warnings that it had
 * @param path where, as {@link org.carerkit.core.finding.Finding#path} says it
 */
public record Planted(long line, String fault, FindingCode code, String path) {}
