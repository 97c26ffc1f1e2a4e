package org.carerkit.flag.privacy;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.register.RegisterView;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.sharing.SharedAboutMe;
import org.carerkit.flag.sharing.SharedPage;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.ReviewPolicy;

/** Somebody who may not know where people are, and everything that they got to see, by the way in which it came out. */
class UnentitledReader {

    private final CarerFlagRegister register;
    private final RegisterView view;
    private final Map<WayOut, List<String>> seen = new EnumMap<>(WayOut.class);

    UnentitledReader(CarerFlagRegister register) {
        this.register = register;
        this.view = RegisterView.withoutLocations(register);
    }

    RegisterView view() {
        return view;
    }

    Map<WayOut, List<String>> seen() {
        return seen;
    }

    void see(WayOut way, String text) {
        seen.computeIfAbsent(way, one -> new ArrayList<>()).add(text);
    }

    void list() {
        see(WayOut.LIST, carers().stream().map(this::row).collect(joining("\n")));
    }

    String row(CarerId id) {
        CarerFlag flag = view().flag(id).flag();
        return String.join(
                ",",
                id.toString(),
                flag.state().name(),
                flag.spell().map(spell -> spell.from().toString()).orElse(""),
                flag.reviewDue(ReviewPolicy.standard()).map(LocalDate::toString).orElse(""),
                Boolean.toString(flag.isRestricted()),
                flag.findings().toString(),
                view().flag(id).version().token());
    }

    void export() {
        see(
                WayOut.EXPORT,
                text(carers().stream()
                        .flatMap(id -> view().history(id).stream().sorted(FlagEvent.ORDER))
                        .toList()));
    }

    void history(CarerId id) {
        see(WayOut.HISTORY, text(view().history(id)));
    }

    /** The page of what was shared, for whoever may not know and, as it lies about, for everybody else. */
    void print(CarerId id) {
        see(WayOut.PRINT, page(view().history(id)));
        if (!view().history(id).isEmpty()) {
            see(WayOut.PRINT, page(register.history(id)));
        }
    }

    static String page(List<FlagEvent> history) {
        return SharedPage.html(SharedAboutMe.toPrint(history), EventHeader.dayOf(World.NOW));
    }

    static String text(List<FlagEvent> events) {
        return events.stream().map(FlagEventJson::toText).collect(joining("\n"));
    }

    /** What a partner who may not know gets; the pseudonym and the ids in it belong to it. */
    void notice(FlagNotice notice) {
        see(WayOut.NOTICE, FlagNoticeJson.toText(notice));
    }

    /** What a host's log line would hold if it were given the thing itself. */
    void log(Object thing) {
        see(WayOut.LOG, String.valueOf(thing));
    }

    void command(RecordCommand command) {
        String answer;
        try {
            answer = answer(command);
        } catch (RuntimeException e) {
            answer = e.toString();
        }
        see(WayOut.ERROR, answer);
    }

    String answer(RecordCommand command) {
        RecordResult result = view().record(command);
        return result instanceof RecordResult.Recorded recorded
                ? recorded.receipt().eventId() + " " + recorded.receipt().version() + " "
                        + recorded.receipt().recordedAt()
                : result.toString();
    }

    List<CarerId> carers() {
        return view().carers(Optional.empty(), 100);
    }
}
