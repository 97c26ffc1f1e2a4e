package org.carerkit.core.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.Constraint;
import jakarta.validation.GroupSequence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.check.Checked;

/** A record with constraints is {@link Checked} first, so that no violation stands on a value that a framework would log. */
final class ViolationsOnTheRecord extends ArchCondition<JavaClass> {

    ViolationsOnTheRecord() {
        super("be checked as a whole before their components");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean constrained = Stream.concat(
                        type.getAnnotations().stream(),
                        type.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> annotation.isAnnotatedWith(Constraint.class));
        if (constrained && !isCheckedFirst(type)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is not @Checked in a group sequence before its components"));
        }
    }

    private static boolean isCheckedFirst(JavaClass type) {
        return type.tryGetAnnotationOfType(Checked.class.getName())
                        .filter(checked -> names(checked, "groups").equals(List.of(Checked.First.class.getName())))
                        .isPresent()
                && type.tryGetAnnotationOfType(GroupSequence.class.getName())
                        .filter(sequence ->
                                names(sequence, "value").equals(List.of(Checked.First.class.getName(), type.getName())))
                        .isPresent();
    }

    private static List<String> names(JavaAnnotation<?> annotation, String attribute) {
        return annotation
                .get(attribute)
                .map(classes -> Arrays.stream((JavaClass[]) classes)
                        .map(JavaClass::getName)
                        .toList())
                .orElse(List.of());
    }
}
