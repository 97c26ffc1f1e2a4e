/**
 * The command on carer's leave and flexible working: start from how an employee works and the days asked for, and get
 * amounts, notice and dates, each with its provision. Depends only on {@code terminal}.
 */
@NullMarked
package org.carerkit.examples.commandline.employer;

import org.jspecify.annotations.NullMarked;
