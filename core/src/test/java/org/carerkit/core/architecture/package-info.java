/**
 * The rules that hold in every library, as tests: start from {@link org.carerkit.core.architecture.HouseRules} and
 * {@link org.carerkit.core.architecture.ModulePath}.
 */
@NullMarked
package org.carerkit.core.architecture;

import org.jspecify.annotations.NullMarked;
