package org.carerkit.core.sample;

import static java.util.Objects.requireNonNull;

/**
 * A council's area with sample people in it.
 *
 * @param name the area's name
 * @param onsCode the council's nine-character ONS code
 * @param dfeCode the council's three-digit code at the Department for Education
 * @param town the last line of addresses
 * @param postcodeDistrict the first half of postcodes
 * @param residentsPerCarer how many residents there are to one carer
 */
public record SampleArea(
        String name, String onsCode, int dfeCode, String town, String postcodeDistrict, int residentsPerCarer) {

    /**
     * Hartlepool: about one in ten residents is a carer (Hartlepool Carers Strategy 2026-2031, local context). The council
     * is E06000001 at the Office for National Statistics and 805 at the Department for Education.
     */
    public static final SampleArea HARTLEPOOL =
            new SampleArea("Hartlepool", "E06000001", 805, "Hartlepool", "TS24", 10);

    /** Checks that the texts are there and the number is above zero. */
    public SampleArea {
        requireNonNull(name, "name");
        requireNonNull(onsCode, "onsCode");
        requireNonNull(town, "town");
        requireNonNull(postcodeDistrict, "postcodeDistrict");
        if (residentsPerCarer < 1) {
            throw new IllegalArgumentException("residentsPerCarer: at least 1");
        }
    }
}
