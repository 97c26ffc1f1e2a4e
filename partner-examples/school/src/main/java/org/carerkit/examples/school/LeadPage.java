package org.carerkit.examples.school;

import static org.carerkit.pages.Inline.link;
import static org.carerkit.pages.Inline.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.education.Staff;
import org.carerkit.education.StaffMember;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;

/** The page that tells every member of staff who the Young Carer Lead is. It names no pupil. */
final class LeadPage {

    private LeadPage() {}

    static Page page(Staff staff, LocalDate day) {
        Optional<StaffMember> lead = staff.leadOn(day);
        Page page = Page.titled("Who to ask about young carers")
                .lead(SchoolWording.date(day) + ". For every member of staff.");
        return lead.map(member -> page.section("Your contact today", Block.paragraph(sentence(member))))
                .orElseGet(() -> page.section(
                        "Your contact today",
                        Block.notice(text("Nobody is here today for young carers. Ask the safeguarding lead."))))
                .section(
                        "If you think that a pupil looks after somebody",
                        Block.list(
                                "Ask the pupil, in private. What they tell you is theirs: say who would have to know.",
                                "Tell the lead, and nobody else. The lead writes it down.",
                                "If somebody is in danger, follow the safeguarding rules first."));
    }

    static Inline[] sentence(StaffMember member) {
        String role = member.role() == StaffMember.Role.DEPUTY
                ? ", who stands in for the Young Carer Lead"
                : ", the Young Carer Lead";
        List<Inline> parts = new ArrayList<>(List.of(Inline.strong(member.name()), text(role + ".")));
        if (member.email() != null && member.email().matches("[^\\s@<>]+@[^\\s@<>]+")) {
            parts.add(text(" E-mail: "));
            parts.add(link(member.email(), "mailto:" + member.email()));
            parts.add(text("."));
        }
        if (member.phone() != null) {
            parts.add(text(" Telephone: " + member.phone() + "."));
        }
        return parts.toArray(Inline[]::new);
    }
}
