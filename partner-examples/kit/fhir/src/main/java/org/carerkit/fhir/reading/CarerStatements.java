package org.carerkit.fhir.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the coded entries (conditions, observations and flags) of one person's record say about caring. The latest dated
 * statement counts. On the same day, "not a carer" outweighs "is a carer". Paid care says nothing about unpaid care.
 *
 * <p>The date of a condition is when it was recorded or, if that is missing, when it began. A condition that has ended says
 * that somebody no longer cares, from the day it ended.
 *
 * @param all all statements, with the one that counts last
 * @param findings what was ignored, and why; a path begins with the resource's place in the list
 */
public record CarerStatements(List<CarerStatement> all, Findings findings) {

    private static final Set<String> ABATED = Set.of("inactive", "resolved", "remission");

    /** Copies the list. */
    public CarerStatements {
        all = List.copyOf(all);
    }

    /** The statement that counts; empty if nothing says anything about unpaid care. */
    public Optional<CarerStatement> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Reads the entries of one person. Resources of other types are ignored. */
    public static CarerStatements of(List<? extends Resource> entries) {
        Reader reader = new Reader();
        for (int i = 0; i < entries.size(); i++) {
            reader.read(entries.get(i), "entry[" + i + "]");
        }
        reader.statements.sort(CarerStatement.ORDER);
        return new CarerStatements(reader.statements, Findings.of(reader.findings));
    }

    private static final class Reader {
        private final List<CarerStatement> statements = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        void read(Resource entry, String path) {
            if (entry instanceof Condition condition) {
                read(condition, path);
            } else if (entry instanceof Observation observation) {
                read(observation, path);
            } else if (entry instanceof Flag flag) {
                read(flag, path);
            }
        }

        private void read(Condition condition, String path) {
            if (has(condition.getVerificationStatus(), Set.of("entered-in-error", "refuted"))) {
                notMeant(path + ".verificationStatus");
                return;
            }
            CarerStatement.Kind abated = has(condition.getClinicalStatus(), ABATED) || condition.hasAbatement()
                    ? CarerStatement.Kind.NO_LONGER_A_CARER
                    : CarerStatement.Kind.A_CARER;
            BaseDateTimeType date =
                    condition.hasRecordedDate() ? condition.getRecordedDateElement() : dateOf(condition.getOnset());
            if (abated == CarerStatement.Kind.NO_LONGER_A_CARER && dateOf(condition.getAbatement()) != null) {
                date = dateOf(condition.getAbatement());
            }
            add(condition.getCode(), path + ".code", abated, date, path);
        }

        private void read(Observation observation, String path) {
            if (observation.getStatus() == Observation.ObservationStatus.ENTEREDINERROR
                    || observation.getStatus() == Observation.ObservationStatus.CANCELLED) {
                notMeant(path + ".status");
                return;
            }
            BaseDateTimeType date = observation.hasEffective()
                    ? dateOf(observation.getEffective())
                    : observation.hasIssued() ? observation.getIssuedElement() : null;
            Type value = observation.getValue();
            if (value instanceof CodeableConcept concept) {
                add(concept, path + ".valueCodeableConcept", CarerStatement.Kind.A_CARER, date, path);
            } else {
                boolean no = value instanceof BooleanType answer && Boolean.FALSE.equals(answer.getValue());
                add(
                        observation.getCode(),
                        path + ".code",
                        no ? CarerStatement.Kind.NOT_A_CARER : CarerStatement.Kind.A_CARER,
                        date,
                        path);
            }
        }

        private void read(Flag flag, String path) {
            if (flag.getStatus() == Flag.FlagStatus.ENTEREDINERROR) {
                notMeant(path + ".status");
                return;
            }
            boolean inactive = flag.getStatus() == Flag.FlagStatus.INACTIVE;
            BaseDateTimeType end = flag.getPeriod().hasEnd() ? flag.getPeriod().getEndElement() : null;
            BaseDateTimeType start =
                    flag.getPeriod().hasStart() ? flag.getPeriod().getStartElement() : null;
            add(
                    flag.getCode(),
                    path + ".code",
                    inactive ? CarerStatement.Kind.NO_LONGER_A_CARER : CarerStatement.Kind.A_CARER,
                    inactive && end != null ? end : start,
                    path);
        }

        /** Adds what the code says, unless the resource around it takes it back. */
        private void add(
                CodeableConcept concept,
                String codePath,
                CarerStatement.Kind around,
                @Nullable BaseDateTimeType date,
                String path) {
            CarerCodes codes = CarerCodes.of(concept, codePath);
            findings.addAll(codes.findings());
            codes.strongest().ifPresent(found -> {
                CarerStatement.Kind kind = found.kind() == CarerStatement.Kind.A_CARER ? around : found.kind();
                LocalDate day = Days.of(date);
                if (day == null) {
                    findings.add(new Finding(FhirFinding.FHIR_STATEMENT_UNDATED, path));
                } else if (Days.isPartial(date)) {
                    findings.add(new Finding(FhirFinding.FHIR_DATE_PARTIAL, path));
                }
                statements.add(new CarerStatement(kind, found.code(), day));
            });
        }

        private void notMeant(String path) {
            findings.add(new Finding(FhirFinding.FHIR_NOT_MEANT, path));
        }

        private static boolean has(CodeableConcept concept, Set<String> codes) {
            return concept.getCoding().stream()
                    .anyMatch(coding ->
                            coding.hasCode() && codes.contains(coding.getCode().toLowerCase(Locale.ROOT)));
        }

        private static @Nullable BaseDateTimeType dateOf(@Nullable Type type) {
            if (type instanceof DateTimeType moment) {
                return moment;
            }
            if (type instanceof InstantType moment) {
                return moment;
            }
            return type instanceof Period period && period.hasStart() ? period.getStartElement() : null;
        }
    }
}
