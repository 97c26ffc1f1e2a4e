package org.carerkit.flag.simulation;

import java.util.function.Function;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.receiving.ReceivingLimits;
import org.carerkit.flag.store.FlagStore;

/** The places at which a fault can be planted. By itself it is sound. */
interface PlantedFault {

    /** Nothing is wrong. */
    PlantedFault NONE = new PlantedFault() {};

    /** The store of a register. */
    default FlagStore store(FlagStore sound, SimulatedRegister at) {
        return sound;
    }

    /** How much of what was written a process finds when it starts again. */
    default int survives(int acknowledged, int written) {
        return written;
    }

    /** How a register receives. */
    default Function<byte[], Received> receiving(SimulatedRegister at, Function<byte[], Received> sound) {
        return sound;
    }

    /** What a connector says. */
    default Delivery delivered(Delivery truth) {
        return truth;
    }

    /** How much a partner may bring. */
    default ReceivingLimits limits() {
        return new ReceivingLimits(1, 50);
    }

    /** Whether the operator repeats the erasures after a backup was restored. */
    default boolean erasesAgain() {
        return true;
    }
}
