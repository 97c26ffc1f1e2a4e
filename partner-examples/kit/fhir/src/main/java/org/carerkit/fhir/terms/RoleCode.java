package org.carerkit.fhir.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.caring.Relationship;

/**
 * What a carer is to the person looked after, in HL7's codes ({@code v3-RoleCode}). FHIR says who the carer is to the patient;
 * {@link Relationship} says who the patient is to the carer: the daughter's {@code DAUC} is her {@link Relationship#PARENT}.
 */
public enum RoleCode {
    /** The carer is wife, husband or partner. */
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

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> narrower;

    RoleCode(Relationship relationship, String code, String display, String... narrower) {
        this.relationship = relationship;
        this.code = code;
        this.display = display;
        this.narrower = List.of(narrower);
    }

    /** What stands for a relationship; empty where HL7 has no code for it. */
    public static Optional<RoleCode> of(Relationship relationship) {
        return Arrays.stream(values())
                .filter(one -> one.relationship == relationship)
                .findFirst();
    }

    /** What a code means; empty for one that says nothing of what two people are to each other. */
    public static Optional<RoleCode> read(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code) || one.narrower.contains(code))
                .findFirst();
    }

    /** Who the person looked after is to the carer. */
    public Relationship relationship() {
        return relationship;
    }

    /** The code that is written. */
    public String code() {
        return code;
    }

    /** Its meaning, in HL7's words. */
    public String display() {
        return display;
    }
}
