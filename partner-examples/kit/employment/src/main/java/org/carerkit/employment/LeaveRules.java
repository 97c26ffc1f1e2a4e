package org.carerkit.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One edition of the rules of Carer's Leave, read from its file, with the provision for each rule. */
public final class LeaveRules {

    private static final Set<String> NAMES = Set.of(
            "weeks",
            "period-months",
            "period-ends",
            "parts-of-a-day",
            "week-fixed",
            "week-variable",
            "week-variable-shorter",
            "week-first",
            "notice-multiple",
            "notice-least-days",
            "notice-guidance",
            "notice-given",
            "notice-waived",
            "evidence",
            "postpone-months",
            "postpone-notice-days",
            "dependant");
    private static final List<LeaveRules> EDITIONS = List.of(new LeaveRules("carers-leave-2024.csv"));

    private final RuleFile file;
    private final PeriodEnd periodEnd;

    private LeaveRules(String resource) {
        file = RuleFile.resource(resource, NAMES);
        periodEnd = PeriodEnd.valueOf(
                file.entry("period-ends").value().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private LeaveRules(RuleFile file, PeriodEnd periodEnd) {
        this.file = file;
        this.periodEnd = periodEnd;
    }

    /** The rules in force on a day. Empty before 6 April 2024, when Carer's Leave did not exist. */
    public static Optional<LeaveRules> on(LocalDate day) {
        return EDITIONS.stream().filter(rules -> rules.file.inForceOn(day)).findFirst();
    }

    /** The latest edition. */
    public static LeaveRules latest() {
        return EDITIONS.get(EDITIONS.size() - 1);
    }

    /** Returns these rules with another interpretation of where the rolling twelve months end. */
    public LeaveRules periodEnding(PeriodEnd other) {
        return new LeaveRules(file, other);
    }

    /** The name of the edition. */
    public String edition() {
        return file.header("edition");
    }

    /** The Act and the regulations. */
    public String source() {
        return file.header("source");
    }

    /** The first day on which this edition is in force. */
    public LocalDate inForceFrom() {
        return file.from();
    }

    /** Where the rolling twelve months end. */
    public PeriodEnd periodEnd() {
        return periodEnd;
    }

    /** The provision that says that the employer must not ask for proof. */
    public String evidenceProvision() {
        return provision("evidence");
    }

    /** The provision that says who the leave is for. */
    public String dependantProvision() {
        return provision("dependant");
    }

    /** The provision for a rule. */
    String provision(String rule) {
        return file.entry(rule).provision();
    }

    int whole(String rule) {
        return file.whole(rule);
    }

    /** Contains only the edition. */
    @Override
    public String toString() {
        return "carers-leave/" + edition();
    }
}
