/*
 * What a register tells one recipient about one carer: decided when asked, decided again in the moment of sending, and
 * taken back from whoever may no longer hold it.
 *
 * How to read it. Alloy is a language of sets and relations. "sig" declares a set of things, "fun" a set that follows
 * from others, "pred" a statement. "a.r" follows a relation; "+", "&" and "-" are union, intersection and difference;
 * "in" is subset; "some", "no", "lone" and "one" count. The solver looks for any row of steps within a bound in which a
 * statement is true. A promise holds within the bound if it finds none that breaks it. The commands stand in
 * sending-small.als and sending-large.als; "expect 0" means that the solver must find nothing, "expect 1" something.
 */
module sending

open util/ordering[Step] as order -- the order in which things are acknowledged

----------------------------------------------------------------- what happens

enum Field { Name, Address }
enum Against { Restriction, Refusal, Decline } -- what people decide against telling
enum History { Ours, Partners } -- two histories that are linked and read as one

abstract sig Step {
  queues: lone Notice, -- the notice that is queued in the same commit
  -- what the register knows after the step
  against: set Against,
  erased: lone History,
  mayTell, mayHold, held: set Field,
  queued, out, got, withheld, stopped: set Notice -- out: handed over; got: known to be delivered
}
abstract sig Decision extends Step { what: one Against, to: one History }
sig Adds, Lifts extends Decision {}
one sig Begin extends Step {} -- somebody was identified as a carer and agreed
sig Erase extends Step {}
sig Share extends Step {} -- somebody asks to share; nothing is queued if nothing may be told
abstract sig Attempt extends Step { notice: one Notice }
/** The notice is given to the partner now. "decided" is the last step that the decision knew. */
sig HandOver extends Attempt { decided: one Step }
sig Delivered extends Attempt {} -- without this step, the outcome of a hand-over is unknown
sig Withhold extends Attempt {} -- in its moment the notice may not leave

abstract sig Notice { fields: set Field, later: set Notice }
sig Tell extends Notice {} { some fields }
sig Forget extends Notice {} { some fields } -- Retracted: the recipient must forget these fields
sig Over extends Notice {} { no fields } -- the carer declined, or the record was erased

----------------------------------------------------------------- faults that can be planted

abstract sig Fault {}
one sig DecidedWhenQueued, ClaimWithoutVersion, OwnVersionOnly, UnknownIsNotTold, StoppedThoughHandedOver,
  SentAfterErasure, RetractionForgotten, PartnersDecisionNotFollowedUp extends Fault {}
one sig Design { has: set Fault }
pred faulty[f: Fault] { f in Design.has }
pred asDesigned { no Design.has }
/** The faults that the code has today. The model found them; the README says what they mean. */
fun today: set Fault { PartnersDecisionNotFollowedUp }

----------------------------------------------------------------- what follows from a step

pred follows[s: Step, was: lone Step] {
  s.against = was.against + (s & Adds).what - (s & Lifts).what
  s.erased = was.erased + (s in Erase => Ours else none)
  -- a restriction takes location away; all else takes everything away (sharing.SharingEvaluation)
  let location = (Restriction in s.against => Address else none) {
    s.mayTell = ((some s.against & (Refusal + Decline) or some s.erased) => none else Field - location)
    s.mayHold = (Refusal in s.against => none else Field - location) -- sharing.Retraction.mayHold
  }
  s.queued = was.queued + s.queues
  s.out = was.out + (s & HandOver).notice
  s.got = was.got + (s & Delivered).notice
  s.withheld = was.withheld + (s & Withhold).notice
  -- withheld before anybody can have received it: its record is corrected (SecondDecision.stopped)
  -- a retraction that may have been lost counts as not told, so that it is told again when it is needed again
  s.stopped = was.stopped + ((s & Withhold).notice
    - (faulty[StoppedThoughHandedOver] => none else (faulty[RetractionForgotten] => Notice else Tell + Over) & was.out))
  s.held = heldOf[counted[s]]
}
/** The notices that count as told: an attempt with an unknown outcome does. */
fun counted[s: Step]: set Notice {
  s.queued - s.stopped - (faulty[UnknownIsNotTold] => Tell & s.out - s.got else none)
}
/** What was told and not retracted since (sharing.HeldFields). */
fun heldOf[told: set Notice]: set Field { { f: Field | some n: Tell & told | f in n.fields - (Forget & n.later & told).fields } }
/** What the recipient can have heard before it gets this notice: those to one recipient are sent in order. */
fun heard[s: Step, n: Notice]: set Notice { n in s.out - s.stopped => counted[s] else counted[s] & later.n }
fun stillToForget[s: Step, n: Notice]: set Field { some (Tell + Over) & heard[s, n] => n.fields - s.mayHold else none }

/** Whether a notice may leave, as decided on what is known after a step (SecondDecision.mayLeave). */
pred mayLeave[s: Step, n: Notice] {
  n not in s.stopped
  n in Tell implies n.fields in s.mayTell
  n in Forget implies n.fields in stillToForget[s, n]
  n in Over implies (queues.n in Erase or some heldOf[heard[s, n]])
}
/** The histories that a step writes, and so changes the versions of. */
fun writes[s: set Step]: set History { s.to + (some s & (Erase + Share + Withhold) => Ours else none) }
fun read: set History { faulty[OwnVersionOnly] => Ours else History }
fun second: Step { order/first.order/next }
fun followedBy: Step->Step { order/next }
fun between[a, b: Step]: set Step { order/nexts[a] & order/prevs[b] }

----------------------------------------------------------------- which steps can follow

/** Whoever holds more than they may is told in the same commit (Retraction.because). */
pred followedUp[s: Step, was: lone Step] {
  Decline in s.against
    => (some was.held and Decline not in was.against => some s.queues and s.queues in Over else no s.queues)
    else (some was.held - s.mayHold => some s.queues and s.queues in Forget and s.queues.fields = was.held - s.mayHold
      else no s.queues)
}
pred possible[s: Step, was: lone Step] {
  s in Decision implies {
    s.what = Refusal implies s.to = Ours -- consent never comes from a partner
    no was.erased
    (s.to = Ours or not faulty[PartnersDecisionNotFollowedUp]) => followedUp[s, was] else no s.queues
    s in Lifts implies s.what in was.against
  }
  s in Erase implies no was.erased and (some was.held => some s.queues and s.queues in Over else no s.queues)
  s in Share implies no was.erased and s.queues in Tell and s.queues.fields = was.mayTell
  s in Attempt implies s.notice in was.queued - was.got and
    (some was.erased and not faulty[SentAfterErasure] implies queues.(s.notice) in Erase)
  s in HandOver implies {
    no s.queues
    s.decided in order/prevs[s] and s.notice in s.decided.queued
    later.(s.notice) & was.queued in was.out + was.withheld or some was.erased -- one after the other
    faulty[DecidedWhenQueued] or mayLeave[s.decided, s.notice]
    -- the claim checks the version of every history that was read (store.Outbox.handOver)
    some Design.has & (DecidedWhenQueued + ClaimWithoutVersion + SentAfterErasure)
      or no writes[between[s.decided, s]] & read
  }
  s in Delivered implies no s.queues and s.notice in was.out
  s in Withhold implies withholding[s, was, s.notice]
}
/** What may still leave is queued as a new notice, once. */
pred withholding[w: Withhold, was: Step, n: Notice] {
  n in Tell + Forget implies not mayLeave[was, n]
  let rest = (n in was.withheld => none else n in Tell => n.fields & was.mayTell else stillToForget[was, n]) {
    n in Tell and some rest implies some w.queues and w.queues in Tell and w.queues.fields = rest
    n in Forget and some rest implies some w.queues and w.queues in Forget and w.queues.fields = rest
    n in Tell and no rest implies w.queues in Over and (some w.queues implies Decline in was.against and some heldOf[heard[was, n]])
    n in Forget and no rest implies no w.queues
    n in Over implies w.queues in Tell and w.queues.fields in was.mayTell
  }
}
fact happens {
  order/first = Begin and no Begin.queues
  all s: Step | follows[s, order/prev[s]] and possible[s, order/prev[s]]
  all n: Notice | one queues.n and n.later = order/nexts[queues.n].queues
}

----------------------------------------------------------------- promises

/** Nothing leaves that a decision acknowledged before the hand-over withholds. */
pred nothingIsToldInSpite { all h: HandOver | h.notice in Tell implies h.notice.fields in order/prev[h].mayTell }

/** Nothing but the erasure itself is told once a record is erased. */
pred erasedIsNotTold { all h: HandOver | some order/prev[h].erased implies queues.(h.notice) in Erase }

/** After each decision, whoever may hold too much is told to forget it, or that it is over; it arrived or will be tried. */
pred whoHoldsTooMuchIsTold {
  all s: Decision + Erase, n: Tell & s.out | let forgotten = (Forget & n.later & s.queued - s.stopped - lost[s]).fields |
    (Decline in s.against or some s.erased) => (some Over & n.later & s.queued or n.fields in forgotten)
      else n.fields - s.mayHold in forgotten
}
/** Withheld, and not known to be delivered: it was given up, and nobody will try it again. */
fun lost[s: Step]: set Notice { s.withheld - s.got }
