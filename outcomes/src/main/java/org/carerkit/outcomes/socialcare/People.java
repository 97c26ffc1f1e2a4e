package org.carerkit.outcomes.socialcare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The people of one submission, each with their best support, the dates of birth sent and the number of rows. People
 * are identified by a number in text form and indexed from 0 in order of appearance. The order of rows does not change
 * any result.
 *
 * <p>A region has millions of people, so a person is not an object but four adjacent longs. The first two hold an
 * identifying number of up to 15 plain characters, as nearly all are, the third the dates of birth, and the last the
 * rows and support.
 */
final class People {

    /** Marks a person without a date of birth. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int NOBODY = -1;
    private static final int LONGEST = 15;
    private static final int LONGS = 4;
    private static final int BIRTHS = 2;
    private static final int ROWS = 3;
    private static final int NO_SUPPORT = 0xFF;
    private static final CarerSupport[] SUPPORTS = CarerSupport.values();

    private final Map<String, Integer> longNumbers = new HashMap<>(0);
    private int[] table = new int[16]; // the person's index plus 1; 0 if the slot is free
    private long[] facts = new long[8 * LONGS];
    private int size;

    /** The index of the person with this number, added if new. */
    int with(String number) {
        long high = 0;
        long low = number.length();
        boolean plain = !number.isEmpty() && number.length() <= LONGEST;
        for (int i = 0; plain && i < number.length(); i++) {
            long character = number.charAt(i);
            plain = character < 0x80;
            if (i < Long.BYTES) {
                high |= character << Byte.SIZE * i;
            } else {
                low |= character << Byte.SIZE * (i - Long.BYTES + 1);
            }
        }
        return plain ? with(high, low) : longNumbers.computeIfAbsent(number, any -> add(0, 0));
    }

    private int with(long high, long low) {
        int place = place(high, low);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        int person = add(high, low);
        table[place] = person + 1;
        if (2 * size > table.length) {
            grow();
        }
        return person;
    }

    /** Adds a row to a person. */
    void add(int person, @Nullable CarerSupport support, int birth) {
        add(person, support == null ? NO_SUPPORT : support.rank(), birth, birth, 1);
    }

    private void add(int person, int rank, int first, int last, long more) {
        int at = person * LONGS;
        if (first != NO_DAY) {
            boolean none = birth(person) == NO_DAY;
            facts[at + BIRTHS] = births(
                    none ? first : Math.min(birth(person), first), none ? last : Math.max(lastBirth(person), last));
        }
        facts[at + ROWS] = (rows(person) + more) << Byte.SIZE | Math.min(rank(person), rank);
    }

    /**
     * Adds those people of another group who pass the test, under the same numbers. The other group stays unchanged.
     */
    void addAll(People other, IntPredicate passes) {
        String[] names = other.names();
        for (int person = 0; person < other.size; person++) {
            if (passes.test(person)) {
                String name = names[person];
                int mine = name == null ? with(other.high(person), other.low(person)) : with(name);
                add(mine, other.rank(person), other.birth(person), other.lastBirth(person), other.rows(person));
            }
        }
    }

    /** Reports each person in this group whose number is also in the other group. */
    void known(People other, IntConsumer person) {
        String[] names = names();
        for (int each = 0; each < size; each++) {
            String name = names[each];
            int found = name == null
                    ? other.table[other.place(high(each), low(each))] - 1
                    : other.longNumbers.getOrDefault(name, NOBODY);
            if (found != NOBODY) {
                person.accept(each);
            }
        }
    }

    int size() {
        return size;
    }

    /** The best support in a person's rows, or null if none shows any. */
    @Nullable
    CarerSupport support(int person) {
        return rank(person) == NO_SUPPORT ? null : SUPPORTS[rank(person) - 1];
    }

    /** The earliest date of birth sent. The published code uses the highest age. */
    int birth(int person) {
        return (int) (facts[person * LONGS + BIRTHS] >> Integer.SIZE);
    }

    boolean hasSeveralBirths(int person) {
        return birth(person) != lastBirth(person);
    }

    long rows(int person) {
        return facts[person * LONGS + ROWS] >>> Byte.SIZE;
    }

    private int lastBirth(int person) {
        return (int) facts[person * LONGS + BIRTHS];
    }

    private int rank(int person) {
        return (int) facts[person * LONGS + ROWS] & NO_SUPPORT;
    }

    private long high(int person) {
        return facts[person * LONGS];
    }

    /** 0 for a long number, which is not in the table. A plain number has its length here. */
    private long low(int person) {
        return facts[person * LONGS + 1];
    }

    private static long births(int first, int last) {
        return (long) first << Integer.SIZE | last & 0xFFFF_FFFFL;
    }

    private int add(long high, long low) {
        if (size * LONGS == facts.length) {
            facts = Arrays.copyOf(facts, Math.addExact(facts.length, LONGS * (size / 2)));
        }
        facts[size * LONGS] = high;
        facts[size * LONGS + 1] = low;
        facts[size * LONGS + BIRTHS] = births(NO_DAY, NO_DAY);
        facts[size * LONGS + ROWS] = NO_SUPPORT;
        return size++;
    }

    /** The slot of a plain number in the table, or the slot where it would go. */
    private int place(long high, long low) {
        int mask = table.length - 1;
        int place = hash(high, low) & mask;
        while (table[place] != 0 && (high(table[place] - 1) != high || low(table[place] - 1) != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static int hash(long high, long low) {
        return (int) ((high * 0x9E3779B97F4A7C15L ^ low) * 0xC2B2AE3D27D4EB4FL >>> Integer.SIZE);
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int person = 0; person < size; person++) {
            if (low(person) != 0) {
                table[place(high(person), low(person))] = person + 1;
            }
        }
    }

    /** The long number of each person who has one. Nearly every element is null. */
    private String[] names() {
        String[] names = new String[size];
        longNumbers.forEach((number, person) -> names[person] = number);
        return names;
    }
}
