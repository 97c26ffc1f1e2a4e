package org.carerkit.examples.commandline.tour;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.tour.TourStep.Chapter;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;

/** The tour's page: every step in plain English, with its tables and files. */
final class TourPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private TourPage() {}

    static Page of(List<Chapter> chapters, LocalDate day) {
        Page page = Page.titled("CarerKit's tour")
                .lead("From a town full of carers to a report for the board: seven steps, on people who do not"
                        + " exist. Made on "
                        + DAY.format(day) + ".");
        int number = 1;
        for (Chapter chapter : chapters) {
            page = page.section(section(number++, chapter));
        }
        return page.section(PageSection.of("Where to go next", next()))
                .footer("Made by carerkit tour. Everything on this page stays on this computer.");
    }

    private static PageSection section(int number, Chapter chapter) {
        List<Block> blocks = new ArrayList<>();
        chapter.text().forEach(paragraph -> blocks.add(Block.paragraph(paragraph)));
        blocks.addAll(chapter.tables());
        if (!chapter.files().isEmpty()) {
            blocks.add(PageSection.of("Files of this step", Block.list(links(chapter.files()))));
        }
        if (!chapter.command().isEmpty()) {
            blocks.add(Block.paragraph(Inline.text("The same at the terminal: "), Inline.code(chapter.command())));
        }
        return PageSection.of(number + ". " + chapter.title(), blocks);
    }

    private static List<List<Inline>> links(List<TourFile> files) {
        return files.stream()
                .map(file -> List.of(Inline.link(file.name(), file.name()), Inline.text(": " + file.what())))
                .toList();
    }

    private static List<Block> next() {
        List<List<Inline>> ways = new ArrayList<>();
        for (TourCommand.Next next : TourCommand.NEXT) {
            ways.add(List.of(Inline.text(next.who() + ": "), Inline.code(next.what())));
        }
        return List.of(Block.list(ways));
    }
}
