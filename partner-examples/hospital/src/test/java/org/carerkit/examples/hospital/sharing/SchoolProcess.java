package org.carerkit.examples.hospital.sharing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.Child;

/** A school as a separate process that can be killed and started again with the same folder and port. */
final class SchoolProcess implements AutoCloseable {

    static final Recipient LEAD = new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("999001"));

    static final String LISTENING = "listening on port ";

    private final Path folder;
    private Child child;
    private final int port;

    private SchoolProcess(Path folder, Child child) {
        this.folder = folder;
        this.child = child;
        this.port = child.number(LISTENING);
    }

    /** Starts a new school that knows the hospital by this token. */
    static SchoolProcess start(Path folder, String token) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ReceivingSchool.TOKEN_FILE), token);
        return new SchoolProcess(folder, start(folder, 0));
    }

    private static Child start(Path folder, int port) throws IOException {
        return Child.start(ReceivingSchool.class, LISTENING, List.of(folder.toString(), String.valueOf(port)));
    }

    void startAgain() throws IOException {
        child = start(folder, port);
    }

    /** Kills the process (SIGKILL). */
    void kill() {
        child.kill();
    }

    /** Opens the school's data while its process is not running. */
    ReceivingSchool opened() throws IOException {
        return ReceivingSchool.open(folder, 0);
    }

    /** Returns the address that accepts notices. */
    String address() {
        return "http://localhost:" + port + "/notices";
    }

    /** Returns the hospital's settings for this school. */
    static List<String> asPartner(String address, String token) {
        String school = "--hospital.sharing.partners[0].";
        return List.of(
                school + "name=school",
                school + "kind=school-lead",
                school + "scheme=urn",
                school + "organisation=999001",
                school + "purpose=education-support",
                school + "address=" + address,
                school + "token=" + token);
    }

    @Override
    public void close() {
        child.close();
    }
}
