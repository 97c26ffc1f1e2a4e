package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerkit.examples.council.FigureSources.FigureSource;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.Satisfaction;
import org.carerkit.outcomes.socialcare.SocialContact;
import org.carerkit.pages.Block;

/**
 * The tables of the carers' survey: the share that the framework asks for, and all answers. The share is a sum of
 * answers, so it is released first, and the answers are released with it as background.
 */
final class AnswerTables {

    private final Releases releases;
    private final FigureSource source;

    AnswerTables(Releases releases, FigureSource source) {
        this.releases = releases;
        this.source = source;
    }

    List<Block> contact(Map<SocialContact, Long> answers) {
        Map<String, List<SocialContact>> parts = new LinkedHashMap<>();
        parts.put("as much as they want", List.of(SocialContact.AS_MUCH_AS_WANTED));
        parts.put("less than they want", List.of(SocialContact.SOME_NOT_ENOUGH, SocialContact.LITTLE));
        return blocks("Contact", "As much contact as they want", answers, List.of(SocialContact.values()), parts);
    }

    List<Block> satisfaction(Map<Satisfaction, Long> answers) {
        Map<String, List<Satisfaction>> parts = new LinkedHashMap<>();
        parts.put("satisfied", List.of(Satisfaction.EXTREMELY_SATISFIED, Satisfaction.VERY_SATISFIED));
        parts.put(
                "not satisfied, or less",
                List.of(
                        Satisfaction.QUITE_SATISFIED,
                        Satisfaction.NEITHER,
                        Satisfaction.QUITE_DISSATISFIED,
                        Satisfaction.VERY_DISSATISFIED,
                        Satisfaction.EXTREMELY_DISSATISFIED));
        // People who had no support are not part of the measure, so they are left out of its share too.
        Map<Satisfaction, Long> asked = new LinkedHashMap<>(answers);
        asked.remove(Satisfaction.NO_SUPPORT_RECEIVED);
        List<Satisfaction> order = List.of(Satisfaction.values()).stream()
                .filter(answer -> answer != Satisfaction.NO_SUPPORT_RECEIVED)
                .toList();
        return blocks("Satisfaction", "Satisfied with support, of those who had any", asked, order, parts);
    }

    private <E extends Enum<E>> List<Block> blocks(
            String name, String title, Map<E, Long> answers, List<E> order, Map<String, List<E>> parts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        parts.forEach((part, of) -> {
            sums.put(
                    part,
                    of.stream()
                            .mapToLong(each -> answers.getOrDefault(each, 0L))
                            .sum());
            rows.put(part, of.stream().map(AnswerTables::words).toList());
        });
        Map<String, Long> counts = new LinkedHashMap<>();
        order.forEach(answer -> counts.put(words(answer), answers.getOrDefault(answer, 0L)));
        Optional<PublishedTable> share = releases.groups(name + ", in two parts", sums, List.of());
        List<Nesting> nested =
                share.map(table -> List.of(new Nesting(table, rows))).orElse(List.of());
        Optional<PublishedTable> all = releases.groups(name, counts, nested);
        List<Block> blocks = new ArrayList<>();
        share.ifPresent(table -> blocks.add(Block.paragraph(
                title + ": " + ReportText.percentOrWhy(table.figure(new Place(0, 0)), Releases.total(table)) + ".")));
        blocks.add(ReportText.groups(title, "In two parts", share));
        blocks.add(ReportText.groups(name + ", all answers", "Answer", all));
        blocks.add(ReportText.source(source));
        return blocks;
    }

    private static String words(Enum<?> answer) {
        String text = answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
