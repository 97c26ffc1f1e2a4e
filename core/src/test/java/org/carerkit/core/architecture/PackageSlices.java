package org.carerkit.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package is a slice; what is {@code internal} to a package belongs to it. */
final class PackageSlices implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        int internal = name.indexOf(".internal");
        return SliceIdentifier.of(internal < 0 ? name : name.substring(0, internal));
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
