package org.carerkit.core.code;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/**
 * A set of code lists. It tells what a {@link Coded} value means and converts it to another edition.
 *
 * <pre>{@code
 * CodeLists lists = CodeLists.standard();
 * lists.display(new Coded("ons-ethnic-group", "2021", "16"));                              // Roma
 * lists.map(new Coded("ons-hours-of-care", "2021", "3"), "ons-hours-of-care", "2011");     // 1-19
 * }</pre>
 *
 * <p>Immutable. A host with lists of its own creates its own set by {@link #with}.
 */
public final class CodeLists {

    private static final CodeLists STANDARD = new CodeLists(StandardLists.all());

    private final List<CodeList> all;
    private final Map<String, CodeList> byName = new HashMap<>();

    private CodeLists(List<CodeList> all) {
        this.all = List.copyOf(all);
        for (CodeList list : this.all) {
            byName.put(list.id(), list);
            for (String system : list.systems()) {
                byName.put(system, list);
            }
        }
    }

    /** The lists that come with CarerKit. The files of a list are read on its first use. */
    public static CodeLists standard() {
        return STANDARD;
    }

    /** Returns this set with a list added. The list replaces one with the same id. */
    public CodeLists with(CodeList list) {
        requireNonNull(list, "list");
        List<CodeList> others = new ArrayList<>(all);
        others.removeIf(other -> other.id().equals(list.id()));
        others.add(list);
        return new CodeLists(others);
    }

    /** All lists in the set. */
    public List<CodeList> all() {
        return all;
    }

    /** Finds a list by its id or by one of its addresses. */
    public Optional<CodeList> find(String idOrSystem) {
        return Optional.ofNullable(byName.get(requireNonNull(idOrSystem, "idOrSystem")));
    }

    /**
     * The entry of a code. Empty if the list, edition or code is unknown, or if the edition is left open and there are
     * several.
     */
    public Optional<CodeEntry> entry(Coded coded) {
        String code = coded.code();
        return code == null ? Optional.empty() : edition(coded).flatMap(edition -> edition.find(code));
    }

    /** The meaning of a code in English words. */
    public Optional<String> display(Coded coded) {
        return entry(coded).map(CodeEntry::display);
    }

    /** True if the code is in its list and edition. */
    public boolean isKnown(Coded coded) {
        return entry(coded).isPresent();
    }

    /** True if the code is in its list and has the flag there. */
    public boolean is(Coded coded, CodeFlag flag) {
        return entry(coded).filter(entry -> entry.is(flag)).isPresent();
    }

    /**
     * Converts a code to another edition. Mappings go one way only, from a finer edition to a coarser one.
     *
     * @param list the id of the target list, which may be a different list
     * @param edition the target edition
     * @return the mapped code, or the code itself if it is already of that edition; empty if there is no mapping to
     *     that edition
     */
    public Optional<Coded> map(Coded coded, String list, String edition) {
        requireNonNull(list, "list");
        requireNonNull(edition, "edition");
        Optional<CodeListEdition> from = edition(coded);
        if (from.isEmpty() || !isKnown(coded)) {
            return Optional.empty();
        }
        if (from.get().list().equals(list) && from.get().isCalled(edition)) {
            return Optional.of(coded);
        }
        return from.flatMap(CodeListEdition::target)
                .filter(target -> target.list().equals(list) && target.edition().equals(edition))
                .flatMap(target -> entry(coded))
                .map(entry -> new Coded(list, edition, entry.mapsTo()));
    }

    /**
     * Checks a code as {@link FromList} does, but against the lists of this set. The constraints of {@link Coded}
     * report missing parts. Allocates nothing for a known code.
     *
     * @param expected ids of the lists that belong here
     */
    public void check(Coded coded, Report report, String... expected) {
        String name = coded.list();
        if (name == null) {
            return;
        }
        CodeList list = byName.get(name);
        if (list == null) {
            report.add("list", CoreFinding.CODE_LIST_UNKNOWN);
        } else if (!contains(expected, list.id())) {
            report.add("list", CoreFinding.CODE_LIST_UNEXPECTED);
        } else {
            checkEdition(list, coded, report);
        }
    }

    private static void checkEdition(CodeList list, Coded coded, Report report) {
        CodeListEdition edition = list.editionOrNull(coded.edition());
        String code = coded.code();
        if (edition == null) {
            boolean missing = coded.edition() == null;
            report.add("edition", missing ? CoreFinding.CODE_EDITION_MISSING : CoreFinding.CODE_EDITION_UNKNOWN);
        } else if (code != null && !edition.has(code)) {
            boolean broken = edition.hasVerhoeffDigit() && !Verhoeff.isSnomedCode(code);
            report.add("code", broken ? CoreFinding.CODE_SNOMED_CHECK_DIGIT : CoreFinding.CODE_UNKNOWN);
        }
    }

    private static boolean contains(String[] expected, String id) {
        for (String one : expected) {
            if (one.equals(id)) {
                return true;
            }
        }
        return false;
    }

    private Optional<CodeListEdition> edition(Coded coded) {
        String name = coded.list();
        @Nullable CodeList list = name == null ? null : byName.get(name);
        return list == null ? Optional.empty() : list.edition(coded.edition());
    }
}
