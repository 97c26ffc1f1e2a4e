package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A web page in one file, without script, network access or any style but its own. It has a skip link, landmarks, one
 * top-level heading and a list of its sections. Immutable.
 *
 * <pre>{@code
 * Page.titled("What happened")
 *         .lead("Ten thousand carers, one morning.")
 *         .section("Step one", Block.paragraph(Inline.link("The records", "carers.ndjson")))
 *         .writeTo(folder.resolve("index.html"));
 * }</pre>
 */
public final class Page {

    private final String title;
    private final String lead;
    private final String footer;
    private final List<PageSection> sections;

    private Page(String title, String lead, String footer, List<PageSection> sections) {
        this.title = requireNonNull(title, "title");
        this.lead = requireNonNull(lead, "lead");
        this.footer = requireNonNull(footer, "footer");
        this.sections = List.copyOf(sections);
    }

    /** Creates a page without content. */
    public static Page titled(String title) {
        return new Page(title, "", "Made with CarerKit.", List.of());
    }

    /** Returns this page with a few words under the title. */
    public Page lead(String words) {
        return new Page(title, words, footer, sections);
    }

    /** Returns this page with a few words before the lead, for something that must be read first. */
    public Page leadingWith(String words) {
        return lead(lead.isEmpty() ? words : words + " " + lead);
    }

    /** Returns this page with other words in the footer. */
    public Page footer(String words) {
        return new Page(title, lead, words, sections);
    }

    /** Returns this page with one more section. */
    public Page section(String heading, Block... content) {
        return section(PageSection.of(heading, content));
    }

    /** Returns this page with one more section. */
    public Page section(PageSection section) {
        List<PageSection> more = new ArrayList<>(sections);
        more.add(section);
        return new Page(title, lead, footer, more);
    }

    /** The page as HTML. */
    public String html() {
        HtmlWriter out = new HtmlWriter();
        out.open("html", "lang", "en-GB").line();
        head(out);
        out.open("body").line();
        out.element("a", "Skip to the contents of this page", "class", "skip", "href", "#main")
                .line();
        out.open("header").element("h1", title);
        if (!lead.isEmpty()) {
            out.element("p", lead, "class", "lead");
        }
        out.close().line();
        List<String> ids = sections.stream().map(section -> section.id(out)).toList();
        contents(out, ids);
        out.open("main", "id", "main", "tabindex", "-1").line();
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).write(out, 2, ids.get(i));
        }
        out.close().line();
        out.open("footer").element("p", footer).close().line();
        return out.close().close().html();
    }

    /**
     * Writes the page to a file, in UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Files.writeString(file, html(), StandardCharsets.UTF_8);
    }

    private void head(HtmlWriter out) {
        out.open("head").line().empty("meta", "charset", "UTF-8").line();
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", StyleSheet.REPORT.policy())
                .line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.empty("meta", "name", "referrer", "content", "no-referrer").line();
        out.element("title", title)
                .line()
                .style(StyleSheet.REPORT)
                .line()
                .close()
                .line();
    }

    private void contents(HtmlWriter out, List<String> ids) {
        if (sections.size() < 2) {
            return;
        }
        out.open("nav", "aria-label", "Contents").open("ul").line();
        for (int i = 0; i < sections.size(); i++) {
            out.open("li")
                    .element("a", sections.get(i).heading(), "href", "#" + ids.get(i))
                    .close()
                    .line();
        }
        out.close().close().line();
    }
}
