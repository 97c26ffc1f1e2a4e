open history

-- the promises, as designed
check registers_converge { asDesigned implies converge } for 3 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_restriction_is_lost { asDesigned implies noRestrictionIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_refusal_is_overruled { asDesigned implies noRefusalIsOverruled } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_decline_is_lost { asDesigned implies noDeclineIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check nobody_else_ends_a_flag { asDesigned implies nobodyElseEndsAFlag } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check our_record_is_ours { asDesigned implies ourRecordIsOurs } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check an_unconfirmed_match_only_protects { asDesigned implies unconfirmedOnlyProtects } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check declines_are_limited { asDesigned implies declinesAreLimited } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check what_is_erased_stays_erased { asDesigned implies erasedStaysErased } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0

-- each rule matters in some history
run a_partners_restriction_stands_until_its_author_lifts_it { asDesigned and some disj a, b: Register, r: Told, x: Lift | adds[a, b, r, x] and some a.restricted - b.restricted } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_relayed_lift_waits { asDesigned and some disj a, b: Register, r: Told, x: Lift | adds[a, b, r, x] and some x.names & b.restricted & r.(b.holds) } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_decline_is_answered_by_the_carers_own_agreement { asDesigned and some a: Register, d: Decline & a.effective, i: a.counting & laterThan[d] | isOpen[a] and not ofEveryAuthor[a.tells, d, i] } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_decline_waits { asDesigned and some disj a, b: Register, r: Told, x: Decline | adds[a, b, r, x] and some b.above - a.above } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_match_protects { asDesigned and some disj a, b: Register, p: Told | matches[a, b, p] and some b.restricted - a.restricted } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_partners_end_counts { asDesigned and some disj a, b: Register, r: Told, x: End | adds[a, b, r, x] and isOpen[a] and not isOpen[b] } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run a_consent_answers_a_refusal { asDesigned and some a: Register, y: a.allowing | some y.names & a.effective } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1

-- each fault breaks a promise
run fault_last_writer_wins { Design.has = LastWriterWins and not converge } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_wall_clock_order { Design.has = WallClockOrder and not noRefusalIsOverruled } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_lost_tombstone { Design.has = LostTombstone and not erasedStaysErased } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_lost_tombstone_too { Design.has = LostTombstone and not converge } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_link_before_confirmation { Design.has = LinkBeforeConfirmation and not unconfirmedOnlyProtects } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_match_replaces_record { Design.has = MatchReplacesRecord and not unconfirmedOnlyProtects } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_match_protects_nobody { Design.has = MatchProtectsNobody and not unconfirmedOnlyProtects } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_lift_by_relay { Design.has = LiftByRelay and not noRestrictionIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_restriction_dropped_by_correction { Design.has = RestrictionDroppedByCorrection and not noRestrictionIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_unknown_equals_unknown { Design.has = UnknownEqualsUnknown and not noDeclineIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_agreement_from_partner { Design.has = AgreementFromPartner and not noDeclineIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_end_by_anyone { Design.has = EndByAnyone and not nobodyElseEndsAFlag } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_latest_record_wins { Design.has = LatestRecordWins and not ourRecordIsOurs } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_declines_without_limit { Design.has = DeclinesWithoutLimit and not declinesAreLimited } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_corrected_decline_is_forgotten { Design.has = CorrectedDeclineIsForgotten and not declinesAreLimited } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
run fault_echo_revives_a_lift { Design.has = EchoRevivesALift and not noRestrictionIsLost } for 4 Fact, 3 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 1
