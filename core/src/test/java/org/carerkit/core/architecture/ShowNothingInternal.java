package org.carerkit.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a public class shows: its supertypes, and the types of its public and protected members. */
final class ShowNothingInternal extends ArchCondition<JavaClass> {

    ShowNothingInternal() {
        super("show no type of an internal package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .filter(ShowNothingInternal::isInternal)
                .forEach(hidden -> report(type, type.getName(), hidden, events));
        type.getMembers().stream()
                .filter(ShowNothingInternal::isShown)
                .forEach(member -> member.getAllInvolvedRawTypes().stream()
                        .filter(Predicate.not(type::equals))
                        .filter(ShowNothingInternal::isInternal)
                        .forEach(hidden -> report(type, member.getFullName(), hidden, events)));
    }

    private static void report(JavaClass type, String where, JavaClass hidden, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, where + " shows " + hidden.getName()));
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isInternal(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith("org.carerkit.") && name.contains(".internal.");
    }
}
