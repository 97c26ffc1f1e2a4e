package org.carerkit.examples.council;

/**
 * What a figure is and where it comes from.
 *
 * @param place where the report says so
 * @param title what it is called
 * @param definition what is counted, out of what, about whom
 * @param source whose definition it is, and which edition
 * @param file the file
 * @param rows how many rows of it were taken
 */
record Source(String place, String title, String definition, String source, String file, long rows) {}
