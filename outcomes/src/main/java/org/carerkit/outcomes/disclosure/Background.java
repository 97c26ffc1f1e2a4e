package org.carerkit.outcomes.disclosure;

import java.util.List;

/**
 * What a reader may know apart from the table.
 *
 * @param earlier releases of the same table at other times, with rows and columns matched by name. Two exact figures
 *     reveal a small group if their difference is not 0 and is below the policy's minimum
 * @param nested published tables of the same people over areas that contain these
 * @param ownCell whether a carer may know the cell that they are counted in; such a cell is 1 or more
 */
public record Background(List<PublishedTable> earlier, List<Nesting> nested, boolean ownCell) {

    /** Only the carer who knows their own cell. */
    public static final Background CARERS_THEMSELVES = new Background(List.of(), List.of(), true);

    /** Nothing apart from the table. */
    public static final Background NONE = new Background(List.of(), List.of(), false);

    /** Copies the lists. */
    public Background {
        earlier = List.copyOf(earlier);
        nested = List.copyOf(nested);
    }

    /** The same background with these earlier releases. */
    public Background withEarlier(PublishedTable... releases) {
        return new Background(List.of(releases), nested, ownCell);
    }

    /** The same background with these tables over areas that contain the table's own. */
    public Background withNested(Nesting... tables) {
        return new Background(earlier, List.of(tables), ownCell);
    }
}
