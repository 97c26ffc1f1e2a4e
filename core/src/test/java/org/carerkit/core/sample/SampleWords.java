package org.carerkit.core.sample;

import java.util.List;

/** Words of sample records: plants and trees for names, and sentences that we made up. */
final class SampleWords {

    static final List<String> NAMES = List.of(
            "Acorn",
            "Alder",
            "Ash",
            "Aspen",
            "Birch",
            "Bracken",
            "Bramble",
            "Cedar",
            "Clover",
            "Comfrey",
            "Cowslip",
            "Elder",
            "Fern",
            "Gorse",
            "Hawthorn",
            "Heather",
            "Juniper",
            "Larch",
            "Lichen",
            "Linden",
            "Maple",
            "Moss",
            "Oak",
            "Oregano",
            "Pine",
            "Quince",
            "Rowan",
            "Rush",
            "Sedge",
            "Sorrel",
            "Spruce",
            "Tansy",
            "Teasel",
            "Thistle",
            "Thyme",
            "Vetch",
            "Willow",
            "Yarrow",
            "Zinnia",
            "Émeraude");

    static final List<String> WHAT_MATTERS = List.of(
            "One evening a week with my friends.",
            "That I am asked before the plan changes, not after.",
            "Keeping my job. They are good about it, but the ward rings at all hours.",
            "Sleep. If somebody could stay one night in the week I could do the other six.",
            "That school knows why I am late on Mondays.",
            "I would like somebody to ask how I am, and to wait for the answer.",
            "The allotment. It is the only hour that is mine.",
            "Not telling the whole story again to every new person.",
            "That the same care worker comes, because a new face frightens him.",
            "Knowing whom to ring at the weekend.");

    static final List<String> SAFE_CONTACT = List.of(
            "Ring between 10 and 2 only. If somebody else answers, say that it is about a library book.",
            "No letters and no messages. Speak to the school's lead, who passes it on.",
            "Text first and wait for an answer before ringing.");

    static final List<String> PLAN = List.of(
            "Medicines are in the blue box, the list is inside the lid. Front door code with the neighbour.",
            "Speak slowly and from the front. Tea at four matters more than anything.",
            "The dog has to come along. The hospital bag is under the stairs.");

    static final List<String> LANGUAGES = List.of("pl", "ur", "ar", "bn", "cy", "ro", "zh-Hant", "fa");

    static final List<String> STAND_INS = List.of("sister", "brother", "neighbour", "friend", "grown-up daughter");

    static final String POWER_OF_ATTORNEY =
            "Lasting power of attorney for health and welfare, registered, seen on paper";

    private SampleWords() {}
}
