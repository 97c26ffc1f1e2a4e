/*
 * Whom a register believes: what follows from the facts that its records hold, and how one more notice may change it.
 * How to read it stands at the top of sending.als.
 */
module history

open util/ordering[Fact] as clock -- the moments that headers give: what somebody's clock said, right or wrong

----------------------------------------------------------------- what is recorded

/** Something that happened once. It keeps its identity wherever it is told (EventHeader.fact). */
abstract sig Fact {
  names: set Fact, -- what it takes away or answers
  by: one Desk -- the organisation that recorded it, where it happened
}
sig Identification, Decline, End, Restriction, Refusal extends Fact {} { no names }
sig Agreement extends Fact {} { no names } -- Confirmed by the carer themself
sig Lift extends Fact {} { names in Restriction }
sig Consent extends Fact {} { names in Refusal }
sig Correction extends Fact {} { one names and names not in Correction }
sig Desk {}

/** Our record, and what each partner told about each of its people: a notice reaches its sender's records only. */
abstract sig Record {}
one sig Ours extends Record {}
sig Told extends Record { of: one Partner }
sig Partner {}

----------------------------------------------------------------- faults that can be planted

abstract sig Fault {}
one sig LastWriterWins, WallClockOrder, LostTombstone, LinkBeforeConfirmation, MatchReplacesRecord, MatchProtectsNobody,
  LiftByRelay, UnknownEqualsUnknown, RestrictionDroppedByCorrection, AgreementFromPartner, EndByAnyone,
  LatestRecordWins, DeclinesWithoutLimit, CorrectedDeclineIsForgotten,
  EchoRevivesALift extends Fault {}
one sig Design { has: set Fault }
pred faulty[f: Fault] { f in Design.has }
pred asDesigned { no Design.has }
/** The faults that the code has today. The model found them; the README says what they mean. */
fun today: set Fault { CorrectedDeclineIsForgotten + EchoRevivesALift }

----------------------------------------------------------------- what follows from what was brought

/** A register at a moment. */
sig Register {
  brought: Record->Fact, -- everything ever recorded or received
  late: Record->Fact, -- of that, what came after its record was erased
  newest: lone Fact, -- what came last
  erased: set Record,
  above: Record->Fact, -- the declines above the limit of the day
  links, possible: Record->Record, -- matches that are certain, and those that nobody has confirmed
  -- and what follows
  holds: Record->Fact,
  tells: Record->Fact, -- who tells which fact, of all that is read as one with our record
  effective, restricted, counting, closing, allowing: set Fact
}

/** Facts recorded here may take anything away. Partners only what they alone told (Selection.mayTakeAway). */
pred mayTakeAway[T: Record->Fact, by: set Fact, f: Fact] {
  some by
  Ours in T.by or T.f in T.by
    or (faulty[RestrictionDroppedByCorrection] and by in Correction)
}
/** Every author of a decline also recorded the other fact (Selection.isOfEveryAuthor). */
pred ofEveryAuthor[T: Record->Fact, d: Fact, x: Fact] {
  (Ours in T.d implies (Ours in T.x and x.by = d.by) else T.d in T.x)
    or (faulty[UnknownEqualsUnknown] and Ours not in T.(d + x))
}
fun corrected[T: Record->Fact, waiting: set Fact]: set Fact {
  { f: Record.T | some c: Record.T & Correction & names.f | mayTakeAway[T, c, f] and
      (f in Decline - waiting implies ofEveryAuthor[T, f, c]) }
}
/** A lift counts for everybody who tells it and has not taken it back. */
pred lifted[T: Record->Fact, effective: set Fact, f: Fact] {
  let by = Lift & effective & names.f,
      who = { r: T.by | some l: by & r.T | faulty[EchoRevivesALift] or no Correction & names.l & r.T } |
  some by and (Ours in who or T.f in who or faulty[LiftByRelay])
}
fun standing[T: Record->Fact, effective: set Fact]: set Fact { { f: Restriction & effective | not lifted[T, effective, f] } }
fun waits[g: Register, T: Record->Fact]: set Fact { { d: Decline & Record.T | T.d->d in g.above } }
fun mates[g: Register, r: Record]: set Record { r.*(g.links + (faulty[LinkBeforeConfirmation] => g.possible else none->none)) }

pred follows[g: Register] {
  -- nothing comes back into an erased record
  g.holds = g.brought - (g.erased->Fact - (faulty[LostTombstone] => g.late else none->none))
  -- linked records are read as one; a match that nobody confirmed adds restrictions only (Histories.asOne)
  let file = mates[g, Ours], maybe = (mates[g, file.(g.possible)]) - file {
    g.tells = (file <: g.holds)
      + { p: maybe, f: p.(g.holds) | not faulty[MatchProtectsNobody] and (let U = mates[g, p] <: g.holds | f in standing[U, Record.U - corrected[U, none]]) }
      + { p: maybe, f: p.(g.holds) & Identification | faulty[MatchReplacesRecord] }
  }
  let T = g.tells, waiting = waits[g, T] {
    g.effective = Record.T - corrected[T, waiting] - waiting
    g.restricted = (faulty[LastWriterWins] => { f: Restriction & Record.T | f not in (g.newest & Lift).names }
      else standing[T, g.effective])
    -- an identification counts if every earlier decline allows it: by its author, or after the carer's own agreement
    g.counting = { i: Identification & g.effective | all d: Decline & g.effective & clock/prevs[i] |
      ofEveryAuthor[T, d, i]
      or (some a: Agreement & g.effective & clock/nexts[d] & clock/prevs[i] | Ours in T.a or faulty[AgreementFromPartner])
      or some g.counting & clock/nexts[d] & clock/prevs[i] }
    -- an end counts if we recorded it, or if everybody says it who said that somebody is a carer
    g.closing = (Decline & g.effective) + { e: End & g.effective | Ours in T.e or faulty[EndByAnyone] or
      T.(Identification & g.effective & clock/prevs[e]) in T.(End & g.effective & (e + clock/prevs[e])) }
    -- a consent allows if it names every refusal, whatever the clocks say
    g.allowing = { y: Consent & g.effective | all n: Refusal & g.effective | n in y.names or (faulty[WallClockOrder] and clock/lt[n, y]) }
  }
}
fun laterThan[f: Fact]: set Fact { clock/nexts[f] }
pred isOpen[g: Register] { some i: g.counting | no g.closing & clock/nexts[i] }
/** Whose record describes the carer: ours, if there is one (Fold.described). */
fun described[g: Register]: set Fact {
  let ours = Identification & g.effective & Ours.(g.tells) |
  some ours and not faulty[LatestRecordWins] => clock/max[ours] else clock/max[g.counting]
}
fact registers {
  all g: Register {
    follows[g]
    g.late in g.brought and g.late in g.erased->Fact and g.above in g.brought :> Decline and g.newest in Record.(g.brought)
    g.links = ~(g.links) and g.possible = ~(g.possible)
    no Ours.(g.above) and no (Told.(g.brought) & (Refusal + Consent))
  }
}

----------------------------------------------------------------- what can happen: one register before, one after

/** A notice comes in, or a fact is recorded here. */
pred adds[a, b: Register, r: Record, f: set Fact] {
  some f and b.brought = a.brought + r->f and r not in a.erased and b.newest in f
  b.late = a.late and b.erased = a.erased and b.links = a.links and b.possible = a.possible
  r = Ours implies f not in Record.(a.brought)
  r != Ours implies no f.names & Ours.(r.(a.links) <: a.holds) -- nobody else undoes what we recorded (NoticeCheck)
  -- a decline waits if the partner declined for somebody else today, or if this record waits already
  let fresh = Decline & f - r.(a.brought), declined = { q: of.(r.of) | some Decline & q.(a.brought) },
      T = r <: a.holds, still = waits[a, T] - (faulty[CorrectedDeclineIsForgotten] => corrected[T, waits[a, T]] else none) |
    b.above = a.above + (r in Told and not faulty[DeclinesWithoutLimit]
      and ((some declined and r not in declined) or some still) => r->fresh else none->none)
}
/** A match is noted that nobody has confirmed. */
pred matches[a, b: Register, p: Told] {
  b.possible = a.possible + Ours->p + p->Ours and no (a.links + a.possible)
  b.brought = a.brought and b.late = a.late and b.erased = a.erased and b.links = a.links and b.above = a.above
}

----------------------------------------------------------------- promises; "a" may be any register at all

/** Registers that have the same notices, decisions and links say the same, in whatever order it all came. */
pred converge {
  all a, b: Register | a.brought = b.brought and a.erased = b.erased and a.links = b.links and a.possible = b.possible
    and a.above = b.above implies
      a.restricted = b.restricted and a.counting = b.counting and a.closing = b.closing and a.allowing = b.allowing
        and described[a] = described[b]
}
/** A restriction ends by a decision here that names it, or by its only authors. */
pred noRestrictionIsLost {
  all a, b: Register, r: Record, x: Fact, f: a.restricted - b.restricted | adds[a, b, r, x] implies
    let by = names.f & (Lift + Correction) | Ours in b.holds.by or (a.tells.f in b.holds.by and r in a.tells.f)
}
/** A refusal is answered only by a consent that names it. */
pred noRefusalIsOverruled { all a: Register, y: a.allowing | Refusal & a.effective in y.names }

/** A decline ends by its authors, or by the carer's own later agreement that was recorded here. */
pred noDeclineIsLost {
  all a, b: Register, r: Record, x: Fact, d: Decline & a.effective | adds[a, b, r, x] and no a.counting & clock/nexts[d]
    and (d not in b.effective or some b.counting & clock/nexts[d]) implies let T = b.tells |
      some Agreement & clock/nexts[d] & Ours.T
      or some y: Record.T & (Identification + (Correction & names.d)) |
        Ours in T.d implies (Ours in T.y and y.by = d.by) else T.d in T.y
}
/** An end that a partner reports ends a flag only if everybody says so who said since that somebody is a carer. */
pred nobodyElseEndsAFlag {
  all a, b: Register, r: Told, x: End | adds[a, b, r, x] and x not in Record.(a.brought) and isOpen[a] and not isOpen[b] implies
    all i: a.counting & clock/prevs[x] | no a.closing & laterThan[i] & clock/prevs[x] implies
      b.tells.i in b.tells.(End & b.effective)
}
/** Where we have a record of our own, no partner's takes its place. */
pred ourRecordIsOurs {
  all a: Register | some Identification & a.effective & Ours.(a.tells) implies described[a] in Ours.(a.tells)
}
/** A match that nobody confirmed adds restrictions, and changes nothing else. */
pred unconfirmedOnlyProtects {
  all a, b: Register, p: Told | matches[a, b, p] implies {
    described[a] = described[b] and a.closing = b.closing and a.allowing = b.allowing
    let U = p <: a.holds | standing[U, Record.U - corrected[U, none]] - Ours.(a.holds).names in b.restricted
  }
}
/** Of one partner's people, no more than the limit (here: one) are declined in a day. */
pred limited[g: Register] { all p: Partner | lone { r: of.p | some Decline & r.(g.brought - g.above) } }
pred declinesAreLimited { all a, b: Register, r: Record, x: set Fact | limited[a] and orderly[a] and adds[a, b, r, x] implies limited[b] }
/** As long as one record has declines that count, or none has any, the others' wait: true of every day that began empty. */
pred orderly[g: Register] {
  all p: Partner | some Decline & (of.p).(g.brought) implies some { r: of.p | some Decline & r.(g.brought - g.above) }
  all r: Told | r.(g.above) = none or Decline & r.(g.brought) in r.(g.above)
}
/** Nothing is held by a record that was erased. */
pred erasedStaysErased { all a: Register | no a.erased.(a.holds) }
