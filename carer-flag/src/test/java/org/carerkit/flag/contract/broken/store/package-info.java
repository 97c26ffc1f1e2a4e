/** Stores that are broken on purpose: they show that every rule of the contract can fail, and says why. */
package org.carerkit.flag.contract.broken.store;
