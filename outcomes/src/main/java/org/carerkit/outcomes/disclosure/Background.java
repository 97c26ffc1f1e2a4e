package org.carerkit.outcomes.disclosure;

import java.util.List;

/**
 * What a reader may know beside the table.
 *
 * @param earlier releases of the same table at other times; rows and columns are matched by name. Two exact figures whose
 *     difference is not 0 and below the policy's minimum give away a small group
 * @param nested published tables of the same people over areas that contain these
 * @param ownCell whether one carer who knows the cell that they are counted in is reckoned with: such a cell is 1 or more
 */
public record Background(List<PublishedTable> earlier, List<Nesting> nested, boolean ownCell) {

    /** Nothing but the carer who knows their own cell. */
    public static final Background CARERS_THEMSELVES = new Background(List.of(), List.of(), true);

    /** Nothing beside the table. */
    public static final Background NONE = new Background(List.of(), List.of(), false);

    /** Copies the lists. */
    public Background {
        earlier = List.copyOf(earlier);
        nested = List.copyOf(nested);
    }

    /** The same with earlier releases. */
    public Background withEarlier(PublishedTable... releases) {
        return new Background(List.of(releases), nested, ownCell);
    }

    /** The same with tables over areas that contain these. */
    public Background withNested(Nesting... tables) {
        return new Background(earlier, List.of(tables), ownCell);
    }
}
