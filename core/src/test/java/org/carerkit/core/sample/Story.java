package org.carerkit.core.sample;

import static org.carerkit.core.sample.Story.Stage.PENSION_AGE;
import static org.carerkit.core.sample.Story.Stage.PUPIL;
import static org.carerkit.core.sample.Story.Stage.WORKING_AGE;

import org.carerkit.core.caring.Relationship;

/**
 * Who looks after whom: every sample carer has one story. The shares are of 10,000 carers, of whom so many care 50 hours
 * or more a week.
 *
 * <p>Stories of one stage of life stand together.
 *
 * <p>Published: 1,600 in all at 50 hours or more (Hartlepool Carers Strategy 2026-2031, local context), and 255 young
 * carers in all (about 120,000 aged 5 to 17 among about 4.7 million carers in England: Stoke-on-Trent All Age Carers
 * Strategy 2025-2029, from the 2021 census). How both divide among the stories, and every other share, is our own.
 */
enum Story {
    /** A pupil who looks after a parent. */
    YOUNG_OF_PARENT(130, 3, PUPIL, 5, 17, Relationship.PARENT),
    /** A pupil who looks after a brother or sister. */
    YOUNG_OF_SIBLING(100, 1, PUPIL, 5, 17, Relationship.SIBLING),
    /** A pupil who looks after a grandparent. */
    YOUNG_OF_GRANDPARENT(25, 1, PUPIL, 10, 17, Relationship.GRANDPARENT),
    /** Somebody between 18 and 24 who looks after a parent. */
    YOUNG_ADULT_OF_PARENT(400, 30, WORKING_AGE, 18, 24, Relationship.PARENT),
    /** Somebody between 18 and 24 who looks after a grandparent. */
    YOUNG_ADULT_OF_GRANDPARENT(200, 10, WORKING_AGE, 18, 24, Relationship.GRANDPARENT),
    /** A parent of a disabled child. */
    OF_DISABLED_CHILD(1300, 380, WORKING_AGE, 25, 54, Relationship.CHILD),
    /** A grandparent of a disabled child, without parental responsibility. */
    OF_DISABLED_GRANDCHILD(150, 20, WORKING_AGE, 48, 66, Relationship.GRANDCHILD),
    /** Looks after a disabled child and a parent. */
    SANDWICH(450, 100, WORKING_AGE, 30, 54, Relationship.PARENT),
    /** Looks after a parent. */
    OF_PARENT(3200, 200, WORKING_AGE, 35, 66, Relationship.PARENT),
    /** Looks after a husband, wife or partner. */
    OF_PARTNER(1000, 235, WORKING_AGE, 30, 66, Relationship.SPOUSE_OR_PARTNER),
    /** Looks after a son or daughter who has grown up. */
    OF_ADULT_CHILD(345, 110, WORKING_AGE, 48, 66, Relationship.CHILD),
    /** Looks after an aunt, say. */
    OF_OTHER_RELATIVE(300, 25, WORKING_AGE, 25, 66, Relationship.OTHER_RELATIVE),
    /** Looks after a friend. */
    OF_FRIEND(200, 10, WORKING_AGE, 25, 66, Relationship.FRIEND),
    /** Somebody past working age who looks after a son or daughter who has grown up. */
    OLDER_OF_ADULT_CHILD(200, 60, PENSION_AGE, 67, 84, Relationship.CHILD),
    /** An older couple, one of whom looks after the other. */
    OLDER_OF_PARTNER(1500, 320, PENSION_AGE, 67, 89, Relationship.SPOUSE_OR_PARTNER),
    /** An older couple who look after each other. */
    OLDER_MUTUAL(400, 90, PENSION_AGE, 70, 89, Relationship.SPOUSE_OR_PARTNER),
    /** An older neighbour of somebody older still. */
    OLDER_OF_NEIGHBOUR(100, 5, PENSION_AGE, 67, 79, Relationship.NEIGHBOUR);

    /** What somebody of that age does besides caring. */
    enum Stage {
        PUPIL,
        WORKING_AGE,
        PENSION_AGE
    }

    private final int share;
    private final int fiftyHours;
    private final Stage stage;
    private final int youngest;
    private final int oldest;
    private final Relationship relationship;

    Story(int share, int fiftyHours, Stage stage, int youngest, int oldest, Relationship relationship) {
        this.share = share;
        this.fiftyHours = fiftyHours;
        this.stage = stage;
        this.youngest = youngest;
        this.oldest = oldest;
        this.relationship = relationship;
    }

    Share<Story> atFiftyHours() {
        return new Share<>(this, fiftyHours);
    }

    Share<Story> atFewerHours() {
        return new Share<>(this, share - fiftyHours);
    }

    Stage stage() {
        return stage;
    }

    Relationship relationship() {
        return relationship;
    }

    /** Ages run through the story's range in turn, so that every age has its exact part. */
    int age(long rank) {
        return youngest + (int) (rank % (oldest - youngest + 1));
    }

    /** Whether the cared-for person of the first role is a child by its story and not by its age. */
    boolean ofChild() {
        return this == OF_DISABLED_CHILD;
    }
}
