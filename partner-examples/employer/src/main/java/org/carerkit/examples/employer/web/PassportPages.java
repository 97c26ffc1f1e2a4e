package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.carerkit.examples.employer.web.StartPages.orEmpty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.ReadResult;
import org.carerkit.employment.DayText;
import org.carerkit.examples.employer.print.PageTemplates;
import org.carerkit.examples.employer.web.PageRequest.SentForm;
import org.carerkit.passport.CarerPassport;
import org.carerkit.passport.PassportFormat;

/**
 * The pages of the carer passport: a form, the page made from it, and the two files. Nothing is saved here: the people
 * themselves keep the page.
 */
final class PassportPages {

    private static final Map<String, String> FIELDS = Map.of(
            "holder", "holder",
            "issuer", "issuer",
            "setting", "setting",
            "adjustments", "adjustments",
            "mayBeSeenBy", "seen",
            "agreed", "agreed",
            "review", "review");

    private final Supplier<LocalDate> today;
    private final PageTemplates templates;

    PassportPages(Supplier<LocalDate> today, PageTemplates templates) {
        this.today = today;
        this.templates = templates;
    }

    void addTo(Map<String, Function<PageRequest, Reply>> pages) {
        pages.put("passport", this::passport);
    }

    private Reply passport(PageRequest request) {
        if (!request.post()) {
            return form(new SentForm(Map.of()), List.of());
        }
        if (request.part(1).equals("open")) {
            return open(request.form());
        }
        List<Reply.Fault> faults = new ArrayList<>();
        CarerPassport passport = read(request.form(), faults);
        if (faults.isEmpty()) {
            faults.addAll(faults(RecordCheck.of(passport, today.get()).all()));
        }
        if (!faults.isEmpty() || request.part(1).equals("edit")) {
            return form(request.form(), faults);
        }
        return switch (request.part(1)) {
            case "json" ->
                new Reply.File("application/json", "carer-passport.json", passport.json(), "default-src 'none'");
            case "pdf" ->
                new Reply.File(
                        "application/pdf",
                        "carer-passport.pdf",
                        templates.pdf("print-passport", values(passport)),
                        "default-src 'none'");
            default ->
                Reply.page("passport-page", "passport", values(passport), "form", new SentForm(fields(passport)));
        };
    }

    private static List<Reply.Fault> faults(List<Finding> findings) {
        return Reply.faults(
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList(),
                FIELDS,
                "holder");
    }

    private static CarerPassport read(SentForm form, List<Reply.Fault> faults) {
        return new CarerPassport(
                PassportFormat.PASSPORT_1,
                form.text("holder"),
                form.text("issuer"),
                form.text("setting"),
                lines(form.text("adjustments")),
                lines(form.text("seen")),
                date(form, "agreed", faults).orElse(null),
                date(form, "review", faults).orElse(null));
    }

    private static Optional<LocalDate> date(SentForm form, String field, List<Reply.Fault> faults) {
        try {
            return form.given(field).map(DayText::date);
        } catch (IllegalArgumentException e) {
            faults.add(new Reply.Fault(field, "Write the date like 27/3/2027."));
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Reads a passport file that somebody kept, strictly, and shows it in the form. */
    private Reply open(SentForm form) {
        ReadResult<CarerPassport> read = CarerPassport.read(form.text("json").getBytes(UTF_8), today.get());
        if (!read.isUsable()) {
            return form(new SentForm(Map.of()), List.of(new Reply.Fault("json", "This passport cannot be read.")));
        }
        return form(new SentForm(fields(read.record().orElseThrow())), List.of());
    }

    private static Reply form(SentForm form, List<Reply.Fault> faults) {
        return Reply.page("passport", faults, "form", form, "json", "");
    }

    private static Map<String, String> fields(CarerPassport passport) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("holder", orEmpty(passport.holder()));
        fields.put("issuer", orEmpty(passport.issuer()));
        fields.put("setting", orEmpty(passport.setting()));
        fields.put("adjustments", String.join("\n", passport.adjustments()));
        fields.put("seen", String.join("\n", passport.mayBeSeenBy()));
        fields.put("agreed", String.valueOf(passport.agreed()));
        fields.put("review", String.valueOf(passport.review()));
        return fields;
    }

    private static Map<String, Object> values(CarerPassport passport) {
        Map<String, Object> values = new LinkedHashMap<>(fields(passport));
        values.put("adjustments", passport.adjustments());
        values.put("seen", passport.mayBeSeenBy());
        values.put("agreed", words(passport.agreed()));
        values.put("review", words(passport.review()));
        return values;
    }

    private static String words(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "" : DayText.words(date);
    }
}
