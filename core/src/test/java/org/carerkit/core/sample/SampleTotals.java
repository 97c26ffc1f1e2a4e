package org.carerkit.core.sample;

/**
 * How many of a {@link SamplePopulation}'s carers are what: they follow from the shares, before any record is made. Those that
 * are a {@link org.carerkit.core.carer.CarerKind} agree with {@link org.carerkit.core.carer.CarerKinds} under the statute's
 * age bands.
 *
 * @param carers all of them
 * @param residents carers and everybody else in the area
 * @param fiftyHoursOrMore whose first caring role takes 50 hours a week or more
 * @param young aged 5 to 17
 * @param youngAdult aged 18 to 24
 * @param parent parent carers, sandwich carers among them
 * @param nonParentOfDisabledChild grandparents of the disabled child they look after
 * @param sandwich who look after a disabled child and a parent
 * @param mutual who look after each other
 * @param distant whose first caring role is at a distance
 * @param sole who care alone in their first role
 * @param working employed or self-employed
 * @param restricted whose whereabouts are protected
 * @param women with gender code 2, or F at school
 * @param namedCaredForPerson whose first role names the cared-for person
 * @param withPlan with a contingency plan
 */
public record SampleTotals(
        long carers,
        long residents,
        long fiftyHoursOrMore,
        long young,
        long youngAdult,
        long parent,
        long nonParentOfDisabledChild,
        long sandwich,
        long mutual,
        long distant,
        long sole,
        long working,
        long restricted,
        long women,
        long namedCaredForPerson,
        long withPlan) {}
