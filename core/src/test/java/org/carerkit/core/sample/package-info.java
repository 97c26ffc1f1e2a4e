/**
 * People who do not exist, for tests and demonstrations: start from {@link org.carerkit.core.sample.SampleCarers} for one
 * record of each kind, from {@link org.carerkit.core.sample.SamplePopulation} for as many as you like, and from
 * {@link org.carerkit.core.sample.PlantedErrors} for a file whose faults are known. Depends on core's records and Jackson
 * alone; no type of a test library shows here or is needed.
 *
 * <p>Nobody is meant by a record: names are like Fern Sample-12, NHS numbers come from the range kept for test data, phone
 * numbers from the ranges that Ofcom keeps for drama, e-mail addresses end in example.org (RFC 2606), streets are called
 * Example Street, organisation codes start with EXAMPLE and school numbers with 999.
 */
@NullMarked
package org.carerkit.core.sample;

import org.jspecify.annotations.NullMarked;
