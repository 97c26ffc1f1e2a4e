package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.StaffView;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.flag.state.Spell;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the flags of a register. */
@Command(
        name = "list",
        header = "List the flags of a register: a row for each carer.",
        description = {
            "",
            "Writes a row for each carer, by ID: carer, state, since, source, setting, review due. Nothing of it names"
                    + " anybody. The same events give the same list, in whatever order and however often they came.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  carerkit flag list --store carers.db --status active",
            "  carerkit flag list --store carers.db --as-of 2026-03-31 --format csv > march.csv"
        },
        exitCodeList = {
            " 0:the list is written",
            " 1:somebody stopped reading it",
            " 2:the arguments cannot be used, or the register cannot be opened"
        })
final class FlagList implements Callable<Integer> {

    private static final String STATES = "identified, active, ended, declined or in-error";

    private final Environment environment;

    @Mixin
    private StoreAddress.Options store = new StoreAddress.Options();

    @Option(
            names = "--status",
            paramLabel = "STATE",
            converter = StateConverter.class,
            description = "Those that stand so: " + STATES + ".")
    private Optional<FlagState> status = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "How flags stood at the end of that day, as known now. Today by default.")
    private Optional<LocalDate> day = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    FlagList(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate asOf = day.orElseGet(environment::today);
        FlagQuery wanted = status.<FlagQuery>map(state -> new FlagQuery.InState(state, EventHeader.endOf(asOf)))
                .orElseGet(FlagQuery.All::new);
        try (OpenRegister open = store.open(environment);
                Results results =
                        format.results(environment, "carer", "state", "since", "source", "setting", "review_due")) {
            Iterator<FlagSummary> flags = open.register().flags(wanted).iterator();
            while (flags.hasNext()) {
                write(flags.next(), asOf, open.register(), results);
            }
        }
        return ExitCode.FINE;
    }

    /** Writes the row of a flag. The history is read only if the flag has changed since that day. */
    private static void write(FlagSummary flag, LocalDate asOf, CarerFlagRegister register, Results results)
            throws IOException {
        if (flag.since() == null || flag.since().isAfter(EventHeader.endOf(asOf))) {
            asItWas(flag.carer(), StaffView.of(register).flag(flag.carer()).flag(), asOf, results);
        } else {
            results.row(
                    flag.carer().toString(),
                    CellText.of(flag.state()),
                    CellText.day(flag.since()),
                    CellText.of(flag.source()),
                    CellText.of(flag.setting()),
                    CellText.text(flag.reviewDue()));
        }
    }

    private static void asItWas(CarerId carer, CarerFlag flag, LocalDate asOf, Results results) throws IOException {
        FlagState state = flag.stateOn(asOf);
        if (state == FlagState.NONE) {
            return;
        }
        Spell spell = flag.spells().stream()
                .filter(one -> !EventHeader.dayOf(one.from()).isAfter(asOf))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Identified first = spell.identifications().get(0);
        results.row(
                carer.toString(),
                CellText.of(state),
                CellText.day(since(spell, state)),
                CellText.of(first.source()),
                CellText.of(first.setting()),
                flag.reviewDue(ReviewPolicy.standard()).map(LocalDate::toString).orElse(""));
    }

    private static @Nullable Instant since(Spell spell, FlagState state) {
        return switch (state) {
            case IDENTIFIED -> spell.from();
            case ACTIVE -> spell.confirmed();
            default -> spell.until();
        };
    }

    /** Reads a state as the exchange formats write it. */
    static final class StateConverter implements ITypeConverter<FlagState> {

        @Override
        public FlagState convert(String text) {
            return Arrays.stream(FlagState.values())
                    .filter(state ->
                            state != FlagState.NONE && CellText.of(state).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnusableInputException("--status has to be one of: " + STATES + "."));
        }
    }
}
