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
 * The identifier that a system gives to a person, an organisation or a place. The factory methods convert a value to
 * the form to store. They accept any value: {@link org.carerkit.core.check.RecordCheck} tells you what is wrong with
 * it.
 *
 * @param scheme the kind of identifier
 * @param value the identifier as received
 * @param assigner who assigned it; required for a {@link IdentifierScheme#LOCAL local} identifier, otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Consistent(FitsScheme.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Identifier.class})
public record Identifier(
        @Required @Nullable IdentifierScheme scheme,
        @Required @Text(max = 64) @Nullable String value,
        @Text(max = 64) @Nullable String assigner) {

    /** Creates an NHS number and removes spaces: {@code nhsNumber("943 476 5919")} contains {@code 9434765919}. */
    public static Identifier nhsNumber(String value) {
        return national(IdentifierScheme.NHS_NUMBER, value);
    }

    /** Creates a Unique Pupil Number, in upper case. */
    public static Identifier upn(String value) {
        return national(IdentifierScheme.UPN, value);
    }

    /** Creates an Organisation Data Service code, in upper case. */
    public static Identifier ods(String value) {
        return national(IdentifierScheme.ODS, value);
    }

    /** Creates a school's Unique Reference Number. */
    public static Identifier urn(String value) {
        return national(IdentifierScheme.URN, value);
    }

    /** Creates a school's LAESTAB: the code of the council followed by that of the establishment. */
    public static Identifier laestab(String value) {
        return national(IdentifierScheme.LAESTAB, value);
    }

    /** Creates a council's Department for Education code. */
    public static Identifier dfeArea(String value) {
        return national(IdentifierScheme.DFE_AREA, value);
    }

    /** Creates a council's Office for National Statistics code, in upper case. */
    public static Identifier onsArea(String value) {
        return national(IdentifierScheme.ONS_AREA, value);
    }

    /** Creates a council's code in social care collections. */
    public static Identifier cassr(String value) {
        return national(IdentifierScheme.CASSR, value);
    }

    /** Creates a Unique Property Reference Number. */
    public static Identifier uprn(String value) {
        return national(IdentifierScheme.UPRN, value);
    }

    /** Creates a postcode, in upper case with one space before the last 3 characters. */
    public static Identifier postcode(String value) {
        return national(IdentifierScheme.POSTCODE, value);
    }

    /**
     * Creates an identifier that one system assigns.
     *
     * @param assigner the system or organisation, such as {@code hartlepool-carers} or an ODS code
     * @param value the value, kept exactly
     */
    public static Identifier local(String assigner, String value) {
        return new Identifier(IdentifierScheme.LOCAL, value, assigner);
    }

    /**
     * Whether both identify the same thing, however they are written. Spaces, case and a UPRN's leading zeros do not
     * matter. An assigner matters only for local identifiers. {@link #equals}, by contrast, compares what was received.
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

    /** Contains only the scheme, because the value may point to a person. */
    @Override
    public String toString() {
        return "Identifier[" + scheme + "]";
    }
}
