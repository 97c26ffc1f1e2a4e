package org.carerkit.core.identifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import java.util.Objects;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a person, an organisation or a place is called by a system. The factories bring a value into the form to store;
 * none of them refuses a value: {@link org.carerkit.core.check.RecordCheck} says what is wrong with it.
 *
 * @param scheme which kind of identifier
 * @param value the identifier as it was received
 * @param assigner who assigned it: needed for a {@link IdentifierScheme#LOCAL local} identifier, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Consistent(FitsScheme.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Identifier.class})
public record Identifier(
        @Required @Nullable IdentifierScheme scheme,
        @Required @Text(max = 64) @Nullable String value,
        @Text(max = 64) @Nullable String assigner) {

    /** An NHS number; spaces are taken out: {@code nhsNumber("943 476 5919")} holds {@code 9434765919}. */
    public static Identifier nhsNumber(String value) {
        return national(IdentifierScheme.NHS_NUMBER, value);
    }

    /** A Unique Pupil Number; brought into upper case. */
    public static Identifier upn(String value) {
        return national(IdentifierScheme.UPN, value);
    }

    /** A code of the Organisation Data Service; brought into upper case. */
    public static Identifier ods(String value) {
        return national(IdentifierScheme.ODS, value);
    }

    /** A school's Unique Reference Number. */
    public static Identifier urn(String value) {
        return national(IdentifierScheme.URN, value);
    }

    /** A school's code, council and establishment. */
    public static Identifier laestab(String value) {
        return national(IdentifierScheme.LAESTAB, value);
    }

    /** A council's code at the Department for Education. */
    public static Identifier dfeArea(String value) {
        return national(IdentifierScheme.DFE_AREA, value);
    }

    /** A council's code at the Office for National Statistics; brought into upper case. */
    public static Identifier onsArea(String value) {
        return national(IdentifierScheme.ONS_AREA, value);
    }

    /** A council's code in social care collections. */
    public static Identifier cassr(String value) {
        return national(IdentifierScheme.CASSR, value);
    }

    /** A Unique Property Reference Number. */
    public static Identifier uprn(String value) {
        return national(IdentifierScheme.UPRN, value);
    }

    /** A postcode; brought into upper case, with one space before the last three characters. */
    public static Identifier postcode(String value) {
        return national(IdentifierScheme.POSTCODE, value);
    }

    /**
     * An identifier that one system assigns.
     *
     * @param assigner the system or organisation: {@code hartlepool-carers}, an ODS code
     * @param value kept to the letter
     */
    public static Identifier local(String assigner, String value) {
        return new Identifier(IdentifierScheme.LOCAL, value, assigner);
    }

    /**
     * Whether both say the same of the same thing, however they are written: spaces, case and a UPRN's leading zeros do
     * not count, nor does an assigner unless they are local. {@link #equals} compares what was received.
     */
    public boolean means(Identifier other) {
        if (scheme == null || value == null || other.value == null || scheme != other.scheme) {
            return false;
        }
        boolean local = scheme == IdentifierScheme.LOCAL;
        return scheme.key(value).equals(scheme.key(other.value)) && (!local || isOfAssigner(other.assigner));
    }

    private boolean isOfAssigner(@Nullable String other) {
        return assigner != null && Objects.equals(assigner, other);
    }

    private static Identifier national(IdentifierScheme scheme, String value) {
        return new Identifier(scheme, scheme.tidy(value), null);
    }

    /** The scheme alone: the value may point at a person. */
    @Override
    public String toString() {
        return "Identifier[" + scheme + "]";
    }
}
