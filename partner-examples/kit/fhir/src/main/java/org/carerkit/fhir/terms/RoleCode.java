package org.carerkit.fhir.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.caring.Relationship;

/**
 * What a carer is to the cared-for person, in HL7's codes ({@code v3-RoleCode}). FHIR says what the carer is to the patient,
 * but {@link Relationship} says what the patient is to the carer. A daughter who looks after her mother is {@code DAUC} in
 * FHIR and has {@link Relationship#PARENT} here.
 */
public enum RoleCode {
    /** The carer is the wife, husband or partner. */
    PARTNER(Relationship.SPOUSE_OR_PARTNER, "SIGOTHR", "significant other", "SPS", "WIFE", "HUSB", "DOMPART"),
    /** The carer is a daughter or son, of any age. */
    CHILD(
            Relationship.PARENT,
            "CHILD",
            "child",
            "DAUC",
            "SONC",
            "DAU",
            "SON",
            "NCHILD",
            "CHLDADOPT",
            "DAUADOPT",
            "SONADOPT",
            "CHLDINLAW",
            "DAUINLAW",
            "SONINLAW",
            "STPCHLD",
            "STPDAU",
            "STPSON"),
    /** The carer is a parent. */
    PARENT(
            Relationship.CHILD,
            "PRN",
            "parent",
            "MTH",
            "FTH",
            "NMTH",
            "NFTH",
            "NPRN",
            "ADOPTP",
            "ADOPTM",
            "ADOPTF",
            "PRNINLAW",
            "MTHINLAW",
            "FTHINLAW",
            "STPPRN",
            "STPMTH",
            "STPFTH"),
    /** The carer is a brother or sister. */
    SIBLING(
            Relationship.SIBLING,
            "SIB",
            "sibling",
            "BRO",
            "SIS",
            "NBRO",
            "NSIS",
            "NSIB",
            "HBRO",
            "HSIS",
            "HSIB",
            "STPBRO",
            "STPSIS",
            "STPSIB",
            "TWIN",
            "TWINBRO",
            "TWINSIS"),
    /** The carer is a grandchild. */
    GRANDCHILD(Relationship.GRANDPARENT, "GRNDCHILD", "grandchild", "GRNDDAU", "GRNDSON"),
    /** The carer is a grandparent. */
    GRANDPARENT(
            Relationship.GRANDCHILD, "GRPRN", "grandparent", "GRMTH", "GRFTH", "MGRMTH", "MGRFTH", "PGRMTH", "PGRFTH"),
    /** The carer is another relative. */
    RELATIVE(
            Relationship.OTHER_RELATIVE,
            "FAMMEMB",
            "family member",
            "EXT",
            "AUNT",
            "UNCLE",
            "COUSN",
            "NIECE",
            "NEPHEW",
            "NIENEPH",
            "BROINLAW",
            "SISINLAW",
            "SIBINLAW"),
    /** The carer is a friend. */
    FRIEND(Relationship.FRIEND, "FRND", "unrelated friend", "ROOM"),
    /** The carer is a neighbour. */
    NEIGHBOUR(Relationship.NEIGHBOUR, "NBOR", "neighbor");

    private final Relationship relationship;
    private final String code;
    private final String display;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> narrower;

    RoleCode(Relationship relationship, String code, String display, String... narrower) {
        this.relationship = relationship;
        this.code = code;
        this.display = display;
        this.narrower = List.of(narrower);
    }

    /** The code for a relationship; empty if HL7 has no code for it. */
    public static Optional<RoleCode> of(Relationship relationship) {
        return Arrays.stream(values())
                .filter(one -> one.relationship == relationship)
                .findFirst();
    }

    /** The meaning of a code; empty if it does not say what two people are to each other. */
    public static Optional<RoleCode> read(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code) || one.narrower.contains(code))
                .findFirst();
    }

    /** What the cared-for person is to the carer. */
    public Relationship relationship() {
        return relationship;
    }

    /** The code to write. */
    public String code() {
        return code;
    }

    /** The meaning, in HL7's words. */
    public String display() {
        return display;
    }
}
